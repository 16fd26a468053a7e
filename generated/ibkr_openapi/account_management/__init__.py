# Generated from spec/ by `make regenerate`; do not edit.
"""Account Management: accounts, banking, reports and what belongs to them."""
