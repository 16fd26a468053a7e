"""Which function answers which operation: by its frozen name, never by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Behaviours", "Handler"]

Handler = Callable[["World", "Request"], Any]
"""Gives an `Answer`, or the JSON value of an answer 200."""


class Behaviours(Mapping[str, Handler]):
    """The functions of one room, by operation name."""

    def __init__(self) -> None:
        self._handlers: dict[str, Handler] = {}

    def on(self, *names: str) -> Callable[[Handler], Handler]:
        """Decorator: this function answers these operations."""

        def add(handler: Handler) -> Handler:
            for name in names:
                if name in self._handlers:
                    raise ValueError(f"{name} has a behaviour already")
                self._handlers[name] = handler
            return handler

        return add

    def include(self, other: Mapping[str, Handler]) -> None:
        """Take those of another room in."""
        for name, handler in other.items():
            self.on(name)(handler)

    def __getitem__(self, name: str) -> Handler:
        return self._handlers[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._handlers)

    def __len__(self) -> int:
        return len(self._handlers)
