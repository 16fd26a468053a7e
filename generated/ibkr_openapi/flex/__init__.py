# Generated from spec/ by `make regenerate`; do not edit.
"""Flex Web Service."""
