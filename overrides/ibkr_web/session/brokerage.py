"""The rules of a brokerage session, without I/O: workflows that open it, keep it, and win it back.

Sources: IBKR's pages on `iserver/auth/ssodh/init`, `iserver/auth/status` and `tickle`. That accounts answer *empty*
until a session is `established` was observed by several clients.
"""

from __future__ import annotations

import logging
import random
from typing import Any

from attrs import define, field

from ibkr_openapi import OperationCall, StatusError
from ibkr_web.errors import (
    AuthenticationError,
    ConnectionFailed,
    SessionConflict,
    SessionError,
    SessionLost,
    TimedOut,
)
from ibkr_web.session.state import Conflict, Observed, State
from ibkr_web.workflows.steps import Own, Pause, Workflow

__all__ = ["Brokerage", "Policy", "Status"]

logger = logging.getLogger("ibkr_web.session")

STATUS = "session.get_status"
INITIALIZE = "session.initialize"
TICKLE = "session.tickle"
SOON = 10.0
"""Seconds a tickle may take, so that closing a client never waits long for one."""
MISSED = 3
"""So many tickles in a row that do not get through mean that the session is gone: by then IBKR has ended it."""
ATTEMPTS = 3
PASSING = (502, 503, 504)
"""What passes by itself: a server behind another one that is not there for a moment."""
LOG_OUT = "session.log_out"
NO_LOGIN = {
    "gateway": "nobody is logged in to the gateway: open its address in a browser on the machine it runs on and log in "
    "(at least once after midnight, every day)",
    "oauth1": "the session behind the live session token is gone",
    "oauth2": "the SSO session is gone",
}


@define
class Policy:
    """How patient to be, in seconds."""

    on_conflict: Conflict = "fail"
    """Another program has the session: fail, wait until it is free, or take it over (which throws the other out)."""
    opening: float = 60.0
    """How long opening may take until the session is established."""
    interval: float = 60.0
    """Between two tickles. IBKR ends a session after five to six minutes without one."""
    recovery: float = 3 * 3600.0
    """How long to try to win a lost session back: longer than the weekly maintenance on Saturday evening."""
    first_wait: float = 1.0
    longest_wait: float = 60.0
    """Back-off between two attempts, doubling from the first to the longest, with jitter."""
    conflict_wait: float = 30.0
    """Between two looks while somebody else has the session."""


@define
class Status:
    """What IBKR says of the session; what it does not say is False."""

    authenticated: bool = False
    connected: bool = False
    established: bool = False
    competing: bool = False
    message: str = ""

    @classmethod
    def of(cls, value: Any) -> Status:
        """From an answer of status, initialize, or the `authStatus` of a tickle."""
        members = value.to_json() if hasattr(value, "to_json") else value
        if not isinstance(members, dict):
            return cls()
        flags = {name: members.get(name) is True for name in ("authenticated", "connected", "competing")}
        # older gateways and some answers leave `established` out: then being authenticated has to do
        established = members.get("established", flags["authenticated"]) is True
        text = members.get("message") or members.get("fail") or ""
        return cls(established=established and flags["authenticated"], message=str(text), **flags)


@define
class Brokerage:
    """One brokerage session. The workflows change `observed`; whoever carries them out does the waiting."""

    surface: str
    policy: Policy = field(factory=Policy)
    observed: Observed = field(factory=Observed)
    lasting: dict[str, OperationCall] = field(factory=dict)
    """What IBKR forgets with the session, and is told again after each opening: suppressed questions, the account."""
    missed: int = 0
    """How many tickles in a row did not get through."""
    generation: int = 0
    """How often the session was opened: whoever primed something in an older one has to do it again."""

    def first(self, limit: float | None = None) -> Workflow[Status]:
        """`open`, tried again where the line or a server of IBKR's failed on the way; asking twice does no harm."""
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return (yield from self.open(limit))
            except (ConnectionFailed, TimedOut, StatusError) as error:
                passing = error.status in PASSING if isinstance(error, StatusError) else error.sent == "maybe"
                if attempt == ATTEMPTS or not passing:
                    raise
                logger.info("opening the session failed, trying again: %s", type(error).__name__)
            yield Pause(self.policy.first_wait * 2 ** (attempt - 1) * random.uniform(0.5, 1.0))
        raise AssertionError("the last attempt returns or raises")

    def open(self, limit: float | None = None) -> Workflow[Status]:
        """Open the session and wait until it is established. Raises SessionConflict, SessionError.

        limit: seconds to wait, also for another program to go; without one that may take any time, the rest `opening`.
        Raises SessionLost where the other program is still there.
        """
        self.observed.become(State.OPENING, "asked for")
        opening = self.policy.opening if limit is None else min(limit, self.policy.opening)
        waited, contested, asked, compete = 0.0, 0.0, False, self.policy.on_conflict == "take_over"
        while True:
            status = yield from self._look()
            if status.established and not status.competing:
                yield from self._opened()
                return status
            if status.competing and not compete:
                yield from self._contested(None if limit is None else limit - contested)
                contested += self.policy.conflict_wait
                asked = True
                continue
            if not asked:
                yield self._asked(compete)
                asked = True
                continue
            if waited >= opening:
                self.observed.become(State.LOST, "it was not established in time")
                told = f" (IBKR says: {status.message})" if status.message else ""
                raise SessionError(f"the brokerage session was not established within {opening:g} s{told}")
            yield Pause(self.policy.first_wait)
            waited += self.policy.first_wait
            if status.competing:  # the other one is still there, or is back
                yield self._asked(compete)

    def look_after(self) -> Workflow[None]:
        """Tickle, and see whether the session is still there. A connection that fails now and then proves nothing."""
        try:
            status = Status.of(_authentication((yield Own(TICKLE, timeout=SOON))))
        except StatusError as error:
            if error.status not in (400, 401, 403) and error.status < 500 and not isinstance(error, SessionError):
                raise
            status = Status(message=f"tickle was answered with {error.status}")
        except (ConnectionFailed, TimedOut) as error:
            self.missed += 1
            if self.missed < MISSED:
                logger.warning("tickle failed: %s", error)
                return
            status = Status(message=f"no tickle got through {self.missed} times in a row")
        else:
            self.missed = 0
        if status.established and not status.competing:
            if self.observed.state in (State.LOST, State.COMPETING):
                yield from self._opened()
        elif self.observed.state is State.OPEN:  # while somebody is opening it, he knows better
            now = State.COMPETING if status.competing else State.LOST
            self.observed.become(now, status.message or "tickle says so")

    def win_back(self, limit: float | None = None) -> Workflow[Status]:
        """Open it again after it was lost, with back-off, for `policy.recovery` or `limit` seconds. Raises SessionLost.

        Where another program has it in the meantime, `policy.on_conflict` rules: SessionConflict by default.
        """
        allowed = self.policy.recovery if limit is None else min(limit, self.policy.recovery)
        waited, attempt = 0.0, 0
        while True:
            try:
                return (yield from self.open(None if limit is None else max(0.0, allowed - waited)))
            except (SessionConflict, SessionLost):
                raise
            except (AuthenticationError, SessionError, StatusError, ConnectionFailed, TimedOut) as error:
                self.observed.become(State.LOST, type(error).__name__)
                pause = min(self.policy.longest_wait, self.policy.first_wait * 2**attempt) * random.uniform(0.5, 1.0)
                if waited + pause > allowed:
                    raise SessionLost(
                        f"the brokerage session ended and could not be opened again within {allowed:g} s: {error}"
                    ) from error
            attempt, waited = attempt + 1, waited + pause
            yield Pause(pause)

    def close(self, log_out: bool = False) -> Workflow[None]:
        """Stop using it; `log_out` ends it at IBKR too (and the gateway's login with it)."""
        if log_out:
            yield Own(LOG_OUT)
        self.observed.become(State.CLOSED, "closed")

    def gave_up(self, reason: str) -> None:
        """Nobody is opening it any more."""
        if self.observed.state is State.OPENING:
            self.observed.become(State.LOST if self.generation else State.CLOSED, f"not opened: {reason}")

    def lost(self, reason: str) -> None:
        """Somebody saw that it is gone: a call was answered with 401 or "no bridge"."""
        if self.observed.state is State.OPEN:
            self.observed.become(State.LOST, reason)

    def _look(self) -> Workflow[Status]:
        # the first look after a login may say "not authenticated" although it is: a tickle helps
        try:
            status = Status.of((yield Own(STATUS, past_lane=True)))
            if not status.authenticated and not status.competing:
                status = Status.of(_authentication((yield Own(TICKLE, past_lane=True))))
        except StatusError as error:
            if error.status == 401:
                raise SessionError(NO_LOGIN[self.surface]) from error
            raise
        return status

    @staticmethod
    def _asked(compete: bool) -> Own:
        return Own(INITIALIZE, {"body": {"publish": True, "compete": compete}}, past_lane=True)

    def _contested(self, left: float | None) -> Workflow[None]:
        self.observed.become(State.COMPETING, "another program uses this user name")
        if self.policy.on_conflict == "fail":
            raise SessionConflict(
                "another program has the brokerage session of this user name (TWS, the mobile app, the portal, another "
                "bot). on_conflict='take_over' throws it out, 'wait' waits, a second user name avoids it"
            )
        if left is not None and self.policy.conflict_wait > left:
            raise SessionLost("another program has the brokerage session of this user name, and did not go in time")
        yield Pause(self.policy.conflict_wait)
        # asking without `compete` throws nobody out, and is what tells whether the other one has gone
        yield self._asked(compete=False)

    def _opened(self) -> Workflow[None]:
        self.generation += 1
        for name, call in list(self.lasting.items()):
            try:
                yield Own(name, encoded=call, past_lane=True)
            except StatusError as error:
                logger.warning("%s could not be told again to the new session: status %d", name, error.status)
        self.observed.become(State.OPEN, "established")


def _authentication(answer: Any) -> Any:
    """`iserver.authStatus` of a tickle."""
    members = answer.to_json() if hasattr(answer, "to_json") else answer
    iserver = members.get("iserver") if isinstance(members, dict) else None
    return iserver.get("authStatus") if isinstance(iserver, dict) else None
