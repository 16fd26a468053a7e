"""The brokerage session as the calls see it: open when they need it, by one of them for all."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
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
        brokerage = self._brokerage
        if brokerage.observed.state is not State.OPEN:
            try:
                yield from self._opened.obtain(partial(self._open, limit), limit)
            except TimeoutError:
                raise SessionLost(f"the brokerage session ended and is not back after {limit:g} s") from None
        self._keep()

    def kept(self) -> Workflow[float]:
        """One round of the keeper: tickle, look, win back what is lost. Gives the seconds until the next round."""
        brokerage = self._brokerage
        yield from brokerage.look_after()
        while brokerage.observed.state is not State.OPEN:
            led: list[bool] = []
            try:
                yield from self._opened.obtain(partial(self._lead, led))
            except SessionLost:
                if led:  # otherwise it was a call that gave up, which has less time than the keeper
                    raise
        return brokerage.policy.first_wait if brokerage.missed else brokerage.policy.interval

    def _lead(self, led: list[bool]) -> Workflow[Status]:
        led.append(True)
        return self._open()

    def _open(self, limit: float | None = None) -> Workflow[Status]:
        brokerage = self._brokerage
        lost = brokerage.observed.state in (State.LOST, State.COMPETING) and brokerage.generation
        return (yield from brokerage.win_back(limit)) if lost else (yield from brokerage.open())

    def lost(self, reason: str) -> None:
        """An answer says that it is gone."""
        self._brokerage.lost(reason)

    def answered(self, operation: Operation[Any], call: OperationCall) -> None:
        """A call succeeded."""
        self.priming.note(operation.name)
        if operation.lasts == "session":
            self._brokerage.lasting[operation.name] = call
        elif operation.ends is not None:
            self._brokerage.lasting.pop(operation.ends, None)
