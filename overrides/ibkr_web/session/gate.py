"""The brokerage session as the calls see it: open when they need it, by one of them for all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from math import inf
from time import monotonic
from typing import Any

from ibkr_openapi import Operation, OperationCall
from ibkr_web.errors import SessionLost
from ibkr_web.session.brokerage import Brokerage, Status
from ibkr_web.session.state import State
from ibkr_web.workflows.priming import Priming
from ibkr_web.workflows.shared import Shared
from ibkr_web.workflows.steps import Workflow

__all__ = ["SessionGate"]


class SessionGate:
    """Opens the session for the call that comes first, and remembers what the next session has to be told."""

    def __init__(self, brokerage: Brokerage, keep: Callable[[], None], renewals: Callable[[], object]) -> None:
        """keep: begins to keep the session alive. renewals: another value when the outer session is another one."""
        self._brokerage = brokerage
        self._keep = keep
        self._opened: Shared[Status] = Shared(lambda status: brokerage.observed.state is State.OPEN)
        self.priming = Priming(lambda: (brokerage.generation, renewals()))

    def ensured(self, limit: float | None = None) -> Workflow[None]:
        """The session, open: as it is, as another call is opening it, or opened by this one for all.

        limit: seconds to wait for a session that was lost and is being won back. Raises SessionConflict, SessionLost,
        SessionError, AuthenticationError.
        """
        if self._brokerage.observed.state is not State.OPEN:
            yield from self._won(limit if self._was_open else None)
        self._keep()

    def kept(self) -> Workflow[float | None]:
        """One round of the keeper: tickle, look, win back what is lost.

        Gives the seconds until the next round; None: there is none, because somebody closed the session.
        """
        brokerage = self._brokerage
        if brokerage.observed.state is State.CLOSED:
            return None
        yield from brokerage.look_after()
        if brokerage.observed.state not in (State.OPEN, State.CLOSED):
            yield from self._won(None)
        return brokerage.policy.first_wait if brokerage.missed else brokerage.policy.interval

    @property
    def _was_open(self) -> bool:
        """Whether a session is to be won back, not opened for the first time."""
        return self._brokerage.observed.state is not State.CLOSED and self._brokerage.generation > 0

    def _won(self, limit: float | None) -> Workflow[None]:
        until = inf if limit is None else monotonic() + limit
        while True:
            led: list[bool] = []
            left = None if limit is None else max(0.0, until - monotonic())
            try:
                yield from self._opened.obtain(partial(self._open, led, left), left)
            except TimeoutError:
                raise SessionLost(f"the brokerage session ended and is not back after {limit:g} s") from None
            except SessionLost:
                if led or monotonic() >= until:  # otherwise it was a call that gave up, which had less time
                    raise
            else:
                return

    def _open(self, led: list[bool], limit: float | None) -> Workflow[Status]:
        led.append(True)
        brokerage = self._brokerage
        try:
            return (yield from brokerage.win_back(limit)) if self._was_open else (yield from brokerage.first())
        except BaseException as error:  # a cancelled task and Ctrl-C end it too
            brokerage.gave_up(type(error).__name__)
            raise

    @property
    def generation(self) -> int:
        """Which session it is: another number after it was opened again."""
        return self._brokerage.generation

    def lost(self, reason: str, generation: int) -> None:
        """An answer says that the session of this number is gone; a late one says nothing of the next."""
        if generation == self._brokerage.generation:
            self._brokerage.lost(reason)

    def answered(self, operation: Operation[Any], call: OperationCall) -> None:
        """A call succeeded."""
        self.priming.note(operation.name)
        if operation.lasts == "session":
            self._brokerage.lasting[operation.name] = call
        elif operation.ends is not None:
            self._brokerage.lasting.pop(operation.ends, None)
