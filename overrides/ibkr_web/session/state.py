"""What is known of a brokerage session, and who wants to know."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from enum import Enum
from threading import Lock
from typing import Literal

from attrs import frozen

from ibkr_web.workflows.forking import at_fork

__all__ = ["Conflict", "Event", "Listener", "Observed", "State"]

logger = logging.getLogger("ibkr_web.session")

Conflict = Literal["fail", "wait", "take_over"]


class State(Enum):
    """Where a brokerage session stands."""

    CLOSED = "closed"
    """Never opened, or closed by us."""
    OPENING = "opening"
    """Asked for; accounts are not loaded yet."""
    OPEN = "open"
    """Established: everything under `/iserver` works."""
    COMPETING = "competing"
    """Another program has the session of this user name."""
    LOST = "lost"
    """It ended: time-out, nightly reset, maintenance, a cut connection. It is being won back."""


@frozen
class Event:
    """One transition."""

    before: State
    after: State
    reason: str
    at: datetime
    """Aware, UTC."""


Listener = Callable[[Event], object]


class Observed:
    """The state, changed in one place, told to whoever listens; safe under threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state = State.CLOSED
        self._listeners: list[Listener] = []
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    @property
    def state(self) -> State:
        """Where the session stands now."""
        return self._state

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be called on each transition, in the thread it happens in; gives the function that ends it."""
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def become(self, after: State, reason: str) -> None:
        """Change the state; nothing happens where it is that already."""
        with self._lock:
            before, self._state = self._state, after
            listeners = list(self._listeners)
        if before is after:
            return
        logger.log(
            logging.INFO if after in (State.OPENING, State.OPEN, State.CLOSED) else logging.WARNING,
            "brokerage session %s -> %s: %s",
            before.value,
            after.value,
            reason,
        )
        event = Event(before, after, reason, datetime.now(UTC))
        for listener in listeners:
            try:
                listener(event)
            except Exception:
                logger.exception("a listener of the brokerage session failed")
