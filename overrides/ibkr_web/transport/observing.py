"""What is seen of calls from outside: a log line each, and listeners (metrics and traces are one of them).

Never a body, a query or a path with its values: those hold account numbers. The path template says which call it was.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from threading import Lock
from typing import Any

from attrs import define

from ibkr_openapi import Operation
from ibkr_web.workflows.forking import at_fork

__all__ = ["CallEvent", "CallListener", "Observers", "Timing"]

logger = logging.getLogger("ibkr_web.calls")


@define
class CallEvent:
    """One call, when it is over. Times are seconds."""

    operation: str
    """Its frozen name."""
    method: str
    path: str
    """The template, without anybody's account number."""
    status: int | None
    """Of the last answer; None where none came."""
    attempts: int
    """How many requests were sent."""
    queue: float
    """Waiting for one's turn: pacing, another exchange, the session, the pause before another attempt."""
    network: float
    """From handing the requests to httpx until the answers were read; getting a token is part of it."""
    decode: float
    error: BaseException | None
    started: float
    """`time.time()` when it began."""

    @property
    def total(self) -> float:
        """All of it."""
        return self.queue + self.network + self.decode


CallListener = Callable[[CallEvent], object]


class Observers:
    """Whoever wants to know of calls. Nothing is measured while nobody does."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._listeners: tuple[CallListener, ...] = ()
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    def listen(self, listener: CallListener) -> Callable[[], None]:
        """Be called after each call, in its thread or task; gives the function that ends it."""
        with self._lock:
            self._listeners = (*self._listeners, listener)

        def stop() -> None:
            with self._lock:
                self._listeners = tuple(one for one in self._listeners if one is not listener)

        return stop

    @property
    def wanted(self) -> bool:
        """Whether anybody looks."""
        return bool(self._listeners) or logger.isEnabledFor(logging.DEBUG)

    def tell(self, event: CallEvent) -> None:
        """Log it, and call the listeners; one that fails is logged and disturbs nobody."""
        logger.debug(
            "%s %s: %s in %.1f ms (%.1f ms queue, %.1f ms network), attempt %d",
            event.operation,
            event.path,
            type(event.error).__name__ if event.error else event.status,
            event.total * 1e3,
            event.queue * 1e3,
            event.network * 1e3,
            event.attempts,
        )
        for listener in self._listeners:
            try:
                listener(event)
            except Exception:
                logger.exception("a listener of calls failed")


class Timing:
    """A stop watch with three faces: `queue`, `network`, `decode`."""

    __slots__ = ("_since", "attempts", "decode", "network", "queue", "started", "status")

    def __init__(self) -> None:
        self.started = time.time()
        self._since = time.perf_counter()
        self.queue = self.network = self.decode = 0.0
        self.attempts = 0
        self.status: int | None = None

    def lap(self, face: str) -> None:
        """What passed since the last lap belongs to this face."""
        now = time.perf_counter()
        setattr(self, face, getattr(self, face) + now - self._since)
        self._since = now

    def event(self, operation: Operation[Any], error: BaseException | None) -> CallEvent:
        """What the watch shows, at the end of the call."""
        return CallEvent(
            operation.name,
            operation.method,
            operation.path,
            self.status,
            self.attempts,
            self.queue,
            self.network,
            self.decode,
            error,
            self.started,
        )
