"""What was looked up, kept for a while; one lookup for everybody who wants the same at the same time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from attrs import frozen

from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.shared import Shared
from ibkr_web.workflows.steps import Workflow

__all__ = ["Kept", "Memory"]

T = TypeVar("T")


@frozen
class Kept:
    """A value and what it is good for: until when, or in which session."""

    value: Any
    good: Any


class Memory:
    """Values by key, each looked up once; those that were used longest ago go first. Safe under threads and tasks."""

    def __init__(self, usable: Callable[[Any], bool], most: int = 10_000) -> None:
        """usable: whether what `Kept.good` says still holds. most: how many values are kept."""
        self._usable = usable
        self._most = most
        self._lock = Lock()
        self._entries: OrderedDict[Hashable, Shared[Kept]] = OrderedDict()
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    def obtain(self, key: Hashable, make: Callable[[], Workflow[Kept]]) -> Workflow[Any]:
        """The value of a key: the one there is, or what `make` finds. A failure is not kept."""
        kept: Kept = yield from self._shared(key).obtain(make)
        return kept.value

    def peek(self, key: Hashable) -> Any:
        """The value of a key where there is a good one; else None."""
        shared = self._entries.get(key)
        kept = None if shared is None else shared.value
        return kept.value if kept is not None and self._usable(kept.good) else None

    def put(self, key: Hashable, kept: Kept) -> None:
        """Keep a value that was found in another way."""
        self._shared(key).set(kept)

    def forget(self) -> None:
        """Look everything up anew."""
        with self._lock:
            self._entries.clear()

    def __len__(self) -> int:
        return len(self._entries)

    def _shared(self, key: Hashable) -> Shared[Kept]:
        with self._lock:
            shared = self._entries.get(key)
            if shared is None:
                shared = self._entries[key] = Shared(lambda kept: self._usable(kept.good))
                if len(self._entries) > self._most:
                    self._entries.popitem(last=False)
            else:
                self._entries.move_to_end(key)
            return shared
