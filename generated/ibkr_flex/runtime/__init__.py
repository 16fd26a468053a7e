# Generated from spec/ by `make regenerate`; do not edit.
"""What the row classes stand on: rows, their attributes, and the ways from text to values."""
