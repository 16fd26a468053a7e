"""Transfers as jobs: sent once, followed until IBKR has decided."""
