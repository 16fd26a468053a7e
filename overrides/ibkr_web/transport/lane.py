"""One exchange at a time where IBKR demands that nothing comes between a request and the next.

The answer to a question about an order has to be the very next request of the session; a tickle in between kills it.
"""

from __future__ import annotations

from collections.abc import Generator
from concurrent.futures import Future
from contextvars import ContextVar
from threading import Lock
from typing import Any

from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.shared import Wait

__all__ = ["Lane", "Pass", "asking"]


asking: ContextVar[bool] = ContextVar("ibkr_web.asking", default=False)
"""Whether a function of the user's is being asked for an answer, while its order has the lane."""


class Pass:
    """The right to be the only one who sends, until `leave`."""

    __slots__ = ("_lane", "_left")

    def __init__(self, lane: Lane) -> None:
        self._lane = lane
        self._left: Future[None] = Future()

    def leave(self) -> None:
        """Let the others send again; a second time does nothing."""
        self._lane._freed(self)

    def __enter__(self) -> Pass:
        return self

    def __exit__(self, *error: object) -> None:
        self.leave()


class Lane:
    """Either any number of calls are on their way, or one exchange is and all others wait."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._holder: Pass | None = None
        self._running = 0
        self._drained: Future[None] | None = None
        self._epoch = 1
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock, self._holder, self._running, self._drained = Lock(), None, 0, None
        self._epoch += 1

    def clear_away(self) -> None:
        """Whoever was in it will never leave: the event loop they ran in is closed."""
        with self._lock:
            holder, self._holder, self._running, self._drained = self._holder, None, 0, None
            self._epoch += 1
        if holder is not None:
            holder.leave()

    @property
    def held(self) -> bool:
        """Whether an exchange has it."""
        return self._holder is not None

    def hold(self) -> Generator[Wait, Any, Pass]:
        """Take it as soon as no other exchange has it and no call is on its way. Leave it in a `with`."""
        while True:
            with self._lock:
                holder = self._holder
                if holder is None:
                    self._holder = mine = Pass(self)
                    drained = self._drained = Future() if self._running else None
                    break
            _refuse_while_asking()
            yield Wait(holder._left)
        try:
            if drained is not None:
                yield Wait(drained)
        except BaseException:
            mine.leave()
            raise
        return mine

    def enter(self, own: Pass | None = None, past: bool = False) -> int:
        """Begin a call, unless an exchange other than one's own has the lane (0). What it gives, `leave` has to get.

        past: go by all the same. What opens a session does: any exchange of the one before is dead already, and may be
        waiting for this.
        """
        with self._lock:
            holder = self._holder
            if past or holder is None or holder is own:
                self._running += 1
                return self._epoch
        _refuse_while_asking()
        return 0

    def clear(self) -> Generator[Wait, Any, None]:
        """Wait until the exchange that has the lane is over."""
        holder = self._holder
        if holder is not None:
            yield Wait(holder._left)

    def leave(self, entered: int) -> None:
        """A call is over; one from before a fork, or from an event loop that was closed, counts no more."""
        with self._lock:
            if entered != self._epoch:
                return
            self._running -= 1
            drained, self._drained = (self._drained, None) if self._running == 0 else (None, self._drained)
        if drained is not None:
            drained.set_result(None)

    def _freed(self, holder: Pass) -> None:
        with self._lock:
            if self._holder is holder:
                self._holder = self._drained = None
        if not holder._left.done():
            holder._left.set_result(None)


def _refuse_while_asking() -> None:
    if asking.get():
        raise ConfigurationError(
            "a function that answers questions about orders cannot make calls: its answer has to be the very next "
            "request of the session"
        )
