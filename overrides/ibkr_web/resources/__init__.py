"""The resources with more than the generated operations: thin, because all rules are in the workflows."""
