# Generated from spec/ by `make regenerate`; do not edit.
"""49 kinds of rows, each in a file of its own."""
