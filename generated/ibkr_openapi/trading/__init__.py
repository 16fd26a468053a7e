# Generated from spec/ by `make regenerate`; do not edit.
"""Trading."""
