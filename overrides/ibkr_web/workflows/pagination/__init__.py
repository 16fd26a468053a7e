"""Lists that come in pages: one mechanism for all of IBKR's ways, driven by what each operation's descriptor says."""
