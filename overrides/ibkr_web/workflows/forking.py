"""What has to be made anew in a forked child: locks another thread held at that moment, connections, renewals.

The thread that held a lock does not exist in the child, so nobody would ever release it.
"""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet

__all__ = ["ForkAware", "at_fork"]


class ForkAware(Protocol):
    """Something that cannot be used in a child as it is."""

    def _after_fork(self) -> None:
        """Called in the child, before anything else runs there."""


_known: WeakSet[ForkAware] = WeakSet()
_process: int | None = None


def at_fork(thing: ForkAware) -> None:
    """Have `thing._after_fork()` called in every child this process forks, for as long as it lives."""
    global _process
    _known.add(thing)
    if _process is None and hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_renew)
        _process = os.getpid()


def _renew() -> None:
    for thing in list(_known):
        thing._after_fork()
