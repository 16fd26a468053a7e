"""The two tiers of a login: the outer session, and the brokerage session that everything under `/iserver` needs.

A username has one brokerage session over all its programs. Who else wants it has to compete for it.
Behaviours: `session_calls`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ibkr_web.simulator.exchange import Answer, Refused, Surface

if TYPE_CHECKING:
    from ibkr_web.simulator.clock import Timer
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Session", "Sessions"]

CONNECTED_AFTER = 0.3
"""Simulated seconds from the opening until the login passes; "no bridge" before."""
ESTABLISHED_AFTER = 1.5
"""And until the accounts are loaded; account calls answer empty before."""
IDLE = 330.0
"""IBKR's answers give five and six minutes."""
LONGEST = 24 * 3600.0
OUTSIDE = "outside"
"""Stands for a program that is not a client of this simulator, such as Trader Workstation."""


@dataclass(slots=True, eq=False)
class Session:
    """One program's login: a username over one mechanism."""

    username: str
    mechanism: str
    """gateway, oauth1, oauth2 or sso."""
    token: str
    """What `tickle` gives for the WebSocket's cookie."""
    user_id: int
    since: float
    """Start of the outer session, epoch seconds."""
    seen: float
    """The latest request."""
    logged_in: bool = True
    """The outer session. Only a gateway's can end before 24 hours: elsewhere every request brings its credentials."""
    opened: float | None = None
    """When the brokerage session was asked for; None while there is none."""
    ended: str = ""
    """Why the last brokerage session is over: idle, reset, competing, logout, expired; empty before the first."""
    number: int = 0
    """Grows with each brokerage session."""
    selected_account: str = ""
    marks: set[tuple[str, object]] = field(default_factory=set)
    """Which calls this brokerage session has seen, and about what."""
    outer_marks: set[tuple[str, object]] = field(default_factory=set)
    """The same for the outer session."""
    notes: dict[str, Any] = field(default_factory=dict)
    """What other parts keep for as long as the brokerage session lasts."""
    outer_notes: dict[str, Any] = field(default_factory=dict)
    """The same for as long as the login lasts."""
    timer: Timer | None = None
    told: tuple[bool, ...] = ()
    """The state listeners heard of last."""
    now: float = 0.0
    """When it was last looked at: the state below is of this moment."""

    @property
    def connected(self) -> bool:
        """Whether the link to IBKR stands."""
        return self.opened is not None

    @property
    def authenticated(self) -> bool:
        """Whether the brokerage login has passed."""
        return self.opened is not None and self.now >= self.opened + CONNECTED_AFTER

    @property
    def established(self) -> bool:
        """Whether the accounts are loaded."""
        return self.opened is not None and self.now >= self.opened + ESTABLISHED_AFTER

    @property
    def competing(self) -> bool:
        """Whether another program took the username."""
        return self.ended == "competing"

    @property
    def accounts_listed(self) -> bool:
        """Whether GET /iserver/accounts was answered in this brokerage session."""
        return ("accounts.list", None) in self.marks


class Sessions:
    """All logins. Every method takes or makes the present moment of the simulator's clock."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._sessions: dict[tuple[str, str], Session] = {}
        self._holders: dict[str, Session | str] = {}
        self._closed_until = 0.0
        self.region = "America/New_York"
        """Where midnight cuts every session."""
        self._newest: Session | None = None

    # for the other rooms

    def of(self, request: Request) -> Session:
        """The login a request belongs to; the gateway's is there, and open, as soon as someone comes."""
        username, mechanism = request.caller.username or "simulated", request.caller.mechanism
        if request.surface is Surface.GATEWAY:
            mechanism = "gateway"
        session = self._sessions.get((username, mechanism))
        if session is None:
            session = self._begin(username, mechanism)
            if mechanism == "gateway":
                self._open(session, compete=False, already=True)
        self._newest = session
        # One moment for the whole of a request: what it is told is what is noted of it.
        return self._look(session, request.now)

    def touch(self, request: Request) -> Session:
        """Let a request in that needs the outer session only. Refused with 401 when a gateway's login is over."""
        session = self.of(request)
        if not session.logged_in:
            raise Refused(Answer.error(401, "not authenticated"))
        session.seen = session.now
        self._world.brokerage.priming.note(session, request)
        return session

    def require(self, request: Request) -> Session:
        """Let a request in that needs the brokerage session.

        Refused with 503 during maintenance, 400 "no bridge" before the session was opened or while it opens, 401 once
        it is over or another program has it.
        """
        session = self.of(request)
        if not session.logged_in:
            raise Refused(Answer.error(401, "not authenticated"))
        session.seen = session.now
        if session.now < self._closed_until:
            raise Refused(Answer.error(503, "Service Unavailable"))
        if not session.authenticated:
            if session.ended:
                raise Refused(Answer.error(401, "not authenticated"))
            raise Refused(Answer.error(400, "Bad Request: no bridge"))
        self._world.brokerage.priming.note(session, request)
        return session

    def by_token(self, token: str) -> Session | None:
        """The login whose `tickle` gave this token: what a WebSocket's cookie carries."""
        found = next((each for each in self._sessions.values() if each.token == token and each.logged_in), None)
        return found and self._look(found)

    def all(self) -> list[Session]:
        """Every login there is."""
        return [self._look(each) for each in self._sessions.values()]

    @property
    def newest(self) -> Session:
        """The login used last; the gateway's of a nameless user when there was none."""
        if self._newest is None:
            self._newest = self._begin(self._world.users[0] if self._world.users else "simulated", "gateway")
            self._open(self._newest, compete=False, already=True)
        return self._look(self._newest)

    @property
    def accounts_listed(self) -> bool:
        """Whether GET /iserver/accounts was called in the session used last."""
        return self.newest.accounts_listed

    def initialize(self, session: Session, compete: bool) -> None:
        """Open the brokerage session, unless it is open; against another program only with `compete`."""
        if session.opened is None:
            self._open(session, compete)

    def leave(self, session: Session) -> None:
        """Log out; on a gateway the login itself ends."""
        if session.opened is not None:
            self._close(session, "logout")
        session.outer_marks.clear()
        session.outer_notes.clear()
        if session.mechanism == "gateway":
            session.logged_in = False

    def ends(self, session: Session) -> float:
        """When the brokerage session is cut in any case: midnight of the region, at most 24 hours after login."""
        start = session.since if session.opened is None else max(session.opened, session.since)
        local = datetime.fromtimestamp(start, ZoneInfo(self.region))
        midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        return min(midnight.timestamp(), session.since + LONGEST)

    def expires(self, session: Session) -> float:
        """When the outer session ends, epoch seconds."""
        return session.since + LONGEST

    def forget_selection(self) -> None:
        """No account is selected any more, nor listed: the accounts have changed."""
        for session in self._sessions.values():
            session.selected_account = ""
            session.marks.clear()
            session.outer_marks.clear()
            session.outer_notes.clear()

    # what a user sets

    def login(self, username: str = "", mechanism: str = "gateway") -> None:
        """Log in once more (a person at the gateway's page): the brokerage session opens by itself, in a moment."""
        with self._world.lock:
            for session in self._chosen(username, mechanism):
                self._renew(session)
                self._open(session, compete=False)

    def expire(self, username: str = "") -> None:
        """End the brokerage sessions (of one user, or all) as if nobody had ticked for six minutes."""
        with self._world.lock:
            for session in self._chosen(username):
                if session.opened is not None:
                    self._close(session, "idle")

    def compete(self, username: str = "") -> None:
        """Let a person log in elsewhere with this username (or every one), which takes the brokerage session away."""
        with self._world.lock:
            for session in self._chosen(username):
                self._holders[session.username] = OUTSIDE
                if session.opened is not None:
                    self._close(session, "competing")

    def yield_back(self, username: str = "") -> None:
        """Let that person log out again: the next `ssodh/init` succeeds without competing."""
        with self._world.lock:
            for session in self._chosen(username):
                if self._holders.get(session.username) == OUTSIDE:
                    del self._holders[session.username]

    def nightly_reset(self) -> None:
        """What midnight does: every brokerage session ends."""
        with self._world.lock:
            for session in self._chosen():
                if session.opened is not None:
                    self._close(session, "reset")

    def maintenance(self, seconds: float) -> None:
        """Close `/iserver` for so many simulated seconds: 503. Sessions end as they do at night."""
        with self._world.lock:
            self.nightly_reset()
            self._closed_until = self._world.clock.now() + seconds

    # how it works

    def _begin(self, username: str, mechanism: str) -> Session:
        random = self._world.random("session", username, mechanism)
        now = self._world.clock.now()
        session = Session(
            username, mechanism, f"{random.getrandbits(128):032x}", random.randrange(10**8, 10**9), now, now, now=now
        )
        self._sessions[username, mechanism] = session
        return session

    def _renew(self, session: Session) -> None:
        session.since = session.seen = session.now = self._world.clock.now()
        session.logged_in, session.ended = True, ""
        session.outer_marks.clear()
        # A new login has a new cookie: one kept from before is of no use.
        old = int(session.token, 16)
        session.token = f"{self._world.random('session', session.username, old).getrandbits(128):032x}"

    def _open(self, session: Session, compete: bool, already: bool = False) -> None:
        now = session.now = self._world.clock.now()
        holder = self._holders.get(session.username)
        if holder is not None and holder is not session:
            if not compete:
                session.ended = "competing"
                self._tell(session)
                return
            if isinstance(holder, Session):
                self._close(holder, "competing")
        self._holders[session.username] = session
        session.opened, session.ended = now - (ESTABLISHED_AFTER if already else 0.0), ""
        session.number += 1
        session.marks.clear()
        session.notes.clear()
        self._tell(session)
        self._wait(session, 0.0 if already else CONNECTED_AFTER)

    def _close(self, session: Session, reason: str) -> None:
        session.opened, session.ended = None, reason
        session.selected_account = ""
        session.marks.clear()
        session.notes.clear()
        if session.timer is not None:
            session.timer.cancel()
            session.timer = None
        if self._holders.get(session.username) is session:
            del self._holders[session.username]
        self._tell(session)

    def _look(self, session: Session, at: float = 0.0) -> Session:
        now = session.now = max(at, session.now) if at else self._world.clock.now()
        if session.opened is not None:
            if now >= self.ends(session):
                self._close(session, "expired" if now >= session.since + LONGEST else "reset")
            elif now >= session.seen + IDLE:
                self._close(session, "idle")
        if now >= session.since + LONGEST:
            if session.mechanism == "gateway":
                session.logged_in = False
            else:
                session.since = now
        return session

    def _wait(self, session: Session, seconds: float) -> None:
        """Come back when the state changes by itself, to tell those who listen. One timer per session at most."""
        if session.timer is not None:
            session.timer.cancel()
        session.timer = self._world.clock.later(seconds, lambda: self._wake(session))

    def _wake(self, session: Session) -> None:
        self._look(session)
        if session.opened is None:
            return
        if (session.authenticated, session.established) != session.told:
            self._tell(session)
        if not session.established:
            self._wait(session, session.opened + ESTABLISHED_AFTER - session.now)
        else:
            self._wait(session, max(min(session.seen + IDLE, self.ends(session)) - session.now, 0.001))

    def _tell(self, session: Session) -> None:
        session.told = session.authenticated, session.established
        self._world.tell(
            "session",
            {
                "username": session.username,
                "mechanism": session.mechanism,
                "authenticated": session.authenticated,
                "established": session.established,
                "competing": session.competing,
                "connected": session.connected,
                "message": session.ended,
            },
        )

    def _chosen(self, username: str = "", mechanism: str = "") -> list[Session]:
        chosen = [
            each
            for each in self._sessions.values()
            if (not username or each.username == username) and (not mechanism or each.mechanism == mechanism)
        ]
        if not chosen and username:
            chosen = [self._begin(username, mechanism or "gateway")]
        return chosen
