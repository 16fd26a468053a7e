"""The rules of a brokerage session, without I/O: workflows that open it, keep it, and win it back.

Sources: IBKR's pages on `iserver/auth/ssodh/init`, `iserver/auth/status` and `tickle`. That accounts answer *empty*
until a session is `established` was observed by several clients.
"""

from __future__ import annotations

import random
from typing import Any

from attrs import define, field

from ibkr_openapi import StatusError
from ibkr_web.errors import AuthenticationError, SessionConflict, SessionError, SessionLost
from ibkr_web.session.state import Conflict, Observed, State
from ibkr_web.workflows.steps import Call, Pause, Workflow

__all__ = ["Brokerage", "Policy"]

STATUS = "session.get_status"
INITIALIZE = "session.initialize"
TICKLE = "session.tickle"
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
    restore: list[Call] = field(factory=list)
    """What to ask again for after each opening: suppressed questions, accounts."""
    generation: int = 0
    """How often the session was opened: whoever primed something in an older one has to do it again."""

    def open(self) -> Workflow[Status]:
        """Open the session and wait until it is established. Raises SessionConflict, SessionError."""
        self.observed.become(State.OPENING, "asked for")
        waited, asked = 0.0, False
        while True:
            status = yield from self._look()
            if status.established and not status.competing:
                yield from self._opened()
                return status
            if status.competing and self.policy.on_conflict != "take_over":
                yield from self._contested()
                asked = True
                continue
            if not asked or status.competing:
                yield Call(INITIALIZE, {"body": {"publish": True, "compete": self.policy.on_conflict == "take_over"}})
                asked = True
                continue
            if waited >= self.policy.opening:
                self.observed.become(State.LOST, "it was not established in time")
                told = f" (IBKR says: {status.message})" if status.message else ""
                raise SessionError(f"the brokerage session was not established within {self.policy.opening:g} s{told}")
            yield Pause(self.policy.first_wait)
            waited += self.policy.first_wait

    def keep(self) -> Workflow[float]:
        """One round of keeping: tickle, look, win back what is lost. Gives the seconds until the next round."""
        try:
            answer = yield Call(TICKLE)
            status = Status.of(_authentication(answer))
        except StatusError as error:
            if error.status not in (400, 401, 403) and error.status < 500:
                raise
            status = Status(message=f"tickle was answered with {error.status}")
        if status.established and not status.competing:
            if self.observed.state is not State.OPEN:
                yield from self._opened()
            return self.policy.interval
        if self.observed.state is State.OPEN or self.observed.state is State.OPENING:
            self.observed.become(
                State.COMPETING if status.competing else State.LOST, status.message or "tickle says so"
            )
        yield from self.win_back()
        return self.policy.interval

    def win_back(self) -> Workflow[Status]:
        """Open it again after it was lost, with back-off, until `policy.recovery` is over. Raises SessionLost."""
        waited, attempt = 0.0, 0
        while True:
            try:
                return (yield from self.open())
            except SessionConflict:
                raise
            except (AuthenticationError, SessionError, StatusError) as error:
                self.observed.become(State.LOST, str(error))
                if waited >= self.policy.recovery:
                    raise SessionLost(
                        f"the brokerage session could not be opened again within {self.policy.recovery:g} s"
                    ) from error
            pause = min(self.policy.longest_wait, self.policy.first_wait * 2**attempt) * random.uniform(0.5, 1.0)
            attempt, waited = attempt + 1, waited + pause
            yield Pause(pause)

    def close(self, log_out: bool = False) -> Workflow[None]:
        """Stop using it; `log_out` ends it at IBKR too (and the gateway's login with it)."""
        if log_out:
            yield Call(LOG_OUT)
        self.observed.become(State.CLOSED, "closed")

    def lost(self, reason: str) -> None:
        """Somebody saw that it is gone: a call was answered with 401 or "no bridge"."""
        if self.observed.state is State.OPEN:
            self.observed.become(State.LOST, reason)

    def _look(self) -> Workflow[Status]:
        # the first look after a login may say "not authenticated" although it is: a tickle helps
        try:
            status = Status.of((yield Call(STATUS)))
            if not status.authenticated and not status.competing:
                status = Status.of(_authentication((yield Call(TICKLE))))
        except StatusError as error:
            if error.status == 401:
                raise SessionError(NO_LOGIN[self.surface]) from error
            raise
        return status

    def _contested(self) -> Workflow[None]:
        self.observed.become(State.COMPETING, "another program uses this user name")
        if self.policy.on_conflict == "fail":
            raise SessionConflict(
                "another program has the brokerage session of this user name (TWS, the mobile app, the portal, another "
                "bot). on_conflict='take_over' throws it out, 'wait' waits, a second user name avoids it"
            )
        yield Pause(self.policy.conflict_wait)
        # asking without `compete` throws nobody out, and is what tells whether the other one has gone
        yield Call(INITIALIZE, {"body": {"publish": True, "compete": False}})

    def _opened(self) -> Workflow[None]:
        self.generation += 1
        yield from list(self.restore)
        self.observed.become(State.OPEN, "established")


def _authentication(answer: Any) -> Any:
    """`iserver.authStatus` of a tickle."""
    members = answer.to_json() if hasattr(answer, "to_json") else answer
    iserver = members.get("iserver") if isinstance(members, dict) else None
    return iserver.get("authStatus") if isinstance(iserver, dict) else None
