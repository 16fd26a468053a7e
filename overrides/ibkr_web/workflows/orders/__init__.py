"""Orders: what they are (`kinds`, `groups`), how they are placed (`placing`, `exchange`), what becomes of them.

Nothing here does I/O: the workflows yield steps, which the sync and the async client carry out.
"""
