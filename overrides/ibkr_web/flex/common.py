"""What the sync and the async client of the Flex Web Service share."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import httpx

from ibkr_web.auth.secret import Secret
from ibkr_web.errors import ConfigurationError
from ibkr_web.flex.credential import FlexToken
from ibkr_web.flex.errors import FlexReferenceError
from ibkr_web.flex.exchange import Wire, user_agent
from ibkr_web.flex.gathering import Gathering
from ibkr_web.flex.progress import Tell
from ibkr_web.flex.query import Query, Reference
from ibkr_web.flex.resume import Orders
from ibkr_web.flex.schedule import Schedule
from ibkr_web.flex.workflow import Obtained, Run, Service
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.steps import Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.pacing import Pacer, Pacing

__all__ = [
    "TOGETHER",
    "Common",
    "Day",
    "Wanted",
    "client_settings",
    "no_days",
    "reference",
    "single",
    "the_credential",
    "the_query",
]

log = logging.getLogger("ibkr_web.flex")

Day = date | str | None
Wanted = Query | str | int

TIMEOUT = httpx.Timeout(60.0, connect=15.0)
TOGETHER = 20
"""Queries of `run_many` that are under way at the same time."""


class Common:
    """What both clients share."""

    _http: Any
    _made: Callable[[], Any] | None = None
    """Makes an httpx client; None where one was given."""

    def _set_up(
        self,
        credential: FlexToken,
        schedule: Schedule | None,
        pacing: Pacing | None,
        pacer: Pacer | None,
        state: str | Path | None,
        follow_url: bool,
        clock: Clock | None,
        http: Any,
    ) -> None:
        self._schedule = schedule or Schedule()
        self._clock = clock or SYSTEM
        self._http = self._made() if self._made is not None else http
        self._wire = Wire(credential, self._http, self._clock)
        identity = sha256(b"ibkr-web flex " + credential.token.reveal().encode()).hexdigest()
        self._pacer = pacer or _pacer(pacing, identity, self._clock)
        self._service = Service(
            self._schedule,
            self._pacer,
            self._clock,
            Orders(state, credential.token),
            hide=self._wire.hidden,
            follow_url=follow_url,
        )

        at_fork(self)

    def _after_fork(self) -> None:
        """Connections belong to the parent: two processes in one TLS stream would destroy it."""
        if self._made is not None:
            self._http = self._made()
            self._wire.renew(self._http)

    @staticmethod
    def iter(source: Any, /, *wanted: Any, **how: Any) -> Iterator[Any]:
        """The rows of a report one by one, typed, in constant memory: `Flex.iter("report.xml", "Trade")`.

        source: a path, bytes, an open file, an iterable of bytes, or an `https://` address that needs no credentials.
        wanted, how: as in `ibkr_web.flex.statement.iterate`. Raises what that raises, and httpx's errors for addresses.
        """
        from ibkr_web.flex import statement

        if isinstance(source, str) and source.startswith(("https://", "http://")):
            return _rows_of_address(source, wanted, how)
        return statement.iterate(source, *wanted, **how)

    @property
    def limits(self) -> Any:
        """What is waited for because of IBKR's limits."""
        return self._pacer.limits

    def _running(self, timeout: float | None, progress: Tell | None) -> Run:
        if timeout is not None and not timeout > 0:
            raise ValueError("timeout is a positive number of seconds")
        return Run(self._clock, self._schedule.timeout if timeout is None else timeout, progress)

    def _collecting(self, run: Run, reference: Reference, gathering: Gathering) -> Workflow[list[Obtained]]:
        (sink,) = gathering.sinks
        try:
            answer = yield from self._service.collect(run, reference, sink)
        except FlexReferenceError:
            if reference.query is not None:
                self._service.done(reference.query)
            raise
        return [Obtained(reference.query, reference, answer)]

    def _done(self, query: Query | None) -> None:
        if query is not None:
            self._service.done(query)


def _pacer(pacing: Pacing | None, identity: str, clock: Clock) -> Pacer:
    from ibkr_web.transport.pacing import Pacer, Pacing

    if pacing is not None:
        return Pacer(pacing, "flex", identity, clock=clock)
    try:
        return Pacer(Pacing(shared=True), "flex", identity, clock=clock)
    except (ConfigurationError, OSError) as error:
        log.warning("limits are counted in this process alone, no other knows of its requests: %s", error)
        return Pacer(Pacing(), "flex", identity, clock=clock)


def the_credential(token: str | Secret | FlexToken, base_url: str | None) -> FlexToken:
    """The token with where it belongs to."""
    credential = token if isinstance(token, FlexToken) else FlexToken(token=token)
    return credential if base_url is None else attrs.evolve(credential, base_url=base_url)


def client_settings(credential: FlexToken, headers: Mapping[str, str] | None, how: dict[str, Any]) -> dict[str, Any]:
    """Of the httpx client, where none is given."""
    if "verify" in how:
        credential.check_verify(how["verify"])
    else:
        how["verify"] = credential.ssl_context()
    return {"timeout": TIMEOUT, "headers": {"User-Agent": user_agent(), **(headers or {})}, **how}


def the_query(wanted: Wanted, start: Day, end: Day, period: int | None) -> Query:
    """What a call means: a number with its days, or a finished `Query`."""
    if not isinstance(wanted, Query):
        return Query(wanted, start, end, period)
    no_days(start, end, period)
    return wanted


def no_days(start: Day, end: Day, period: int | None) -> None:
    """Refuse days beside something that has its own."""
    if (start, end, period) != (None, None, None):
        raise ValueError("a Query or a Reference brings its own start, end and period")


def single(query: Query) -> Query:
    """A query that one request can ask for."""
    if len(query.parts) > 1:
        raise ValueError("one request covers 365 days; run and download ask for longer ranges in parts")
    return query


def reference(wanted: Reference | str | int) -> Reference:
    """A reference, or the bare code of one."""
    return wanted if isinstance(wanted, Reference) else Reference(wanted)


def _rows_of_address(address: str, wanted: tuple[Any, ...], how: dict[str, Any]) -> Iterator[Any]:
    import httpx

    from ibkr_web.flex import statement

    with httpx.stream("GET", address, follow_redirects=True, timeout=60.0) as response:
        response.raise_for_status()
        yield from statement.iterate(response.iter_bytes(), *wanted, **how)
