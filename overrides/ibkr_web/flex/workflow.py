"""The rules of asking for a report, written once and without I/O: order it, ask until it is there, take it in."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from math import inf
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from ibkr_openapi import operation as find
from ibkr_web.errors import PacingTimeout
from ibkr_web.errors.masking import masked
from ibkr_web.flex.codes import LONGER, Code, lookup
from ibkr_web.flex.errors import (
    FlexAnswerError,
    FlexError,
    FlexIncomplete,
    FlexReferenceError,
    FlexTimeout,
    FlexUnavailable,
    refused,
)
from ibkr_web.flex.intake import Answer, Sink
from ibkr_web.flex.progress import Progress, Tell
from ibkr_web.flex.query import Query, Reference
from ibkr_web.flex.resume import Orders
from ibkr_web.flex.schedule import Schedule
from ibkr_web.workflows.clock import Clock
from ibkr_web.workflows.steps import Call, Pause, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.pacing import Pacer

__all__ = ["Ask", "Obtained", "Run", "Service"]

log = logging.getLogger("ibkr_web.flex")

PASSING = (408, 425, 429)
"""What passes by itself among the statuses below 500."""
GENERATING = 1019
HANGING = (
    "Some users saw Activity queries hang when several days are asked for instead of the template's own period: try "
    "without start, end and period"
)


@frozen
class Ask(Call):
    """One question. Whoever carries it out adds the token, and answers with an `Answer`, whatever happens."""

    url: str | None = None
    """Instead of the operation's own address."""
    sink: Sink | None = None
    """Where a report goes."""
    deadline: float = inf
    received: Callable[[int], None] = lambda size: None
    """Told how many bytes of a report are here."""


@frozen
class Obtained:
    """A report that came in whole."""

    query: Query | None
    reference: Reference
    answer: Answer


class Run:
    """One call of a user's: its deadline, and who is told how it goes."""

    def __init__(self, clock: Clock, timeout: float, tell: Tell | None) -> None:
        self.started = clock.now()
        self.timeout = timeout
        self.deadline = self.started + timeout
        self.now = Progress("ordering", None)
        self.last = ""
        """What the last answer said."""
        self.ordered: dict[str, float] = {}
        """When a reference was had, by the clock."""
        self._tell = tell
        self._told = -inf
        self._clock = clock

    def tell(self, state: Any, **changes: Any) -> None:
        """Something has changed."""
        self.now = evolve(self.now, state=state, **{"next_in": None, **changes})
        if self._tell is not None:
            self._tell(self.now)

    def received(self, size: int) -> None:
        """Bytes have come; told five times a second at most."""
        now = self._clock.now()
        if now - self._told >= 0.2:
            self._told = now
            self.tell("receiving", size=size)


class Service:
    """How reports are asked for with one token."""

    def __init__(
        self,
        schedule: Schedule,
        pacer: Pacer,
        clock: Clock,
        orders: Orders,
        *,
        hide: Callable[[str], str] = str,
        follow_url: bool = False,
    ) -> None:
        self._schedule = schedule
        self._pacer = pacer
        self._clock = clock
        self._orders = orders
        self._hide = hide
        self._follow_url = follow_url

    def order(self, run: Run, query: Query) -> Workflow[Reference]:
        """Step 1: have the report made."""
        run.tell("ordering", query_id=query.query_id, reference=None, attempt=0, code=None, meaning="")
        ask = Ask("flex.send_request", query.arguments(), deadline=run.deadline)
        answer = yield from self._answered(run, ask, query, None)
        said: Any = answer.envelope
        address = said.url or said.url_lowercase or None
        reference = Reference(str(said.reference_code).strip(), query, datetime.now(UTC), address and str(address))
        run.ordered[reference.code] = self._clock.now()
        self._orders.keep(query, reference)
        log.info("query %s: ordered, reference %s", query.query_id, reference.code)
        run.tell("ordered", reference=reference)
        return reference

    def collect(self, run: Run, reference: Reference, sink: Sink) -> Workflow[Answer]:
        """Step 2: ask until it is there, and take it in. `FlexReferenceError` means: order it again."""
        url = reference.url if self._follow_url else None
        ask = Ask(
            "flex.get_statement",
            {"reference_code": reference.code},
            url=url,
            sink=sink,
            deadline=run.deadline,
            received=run.received,
        )
        run.tell("waiting", query_id=reference.query_id, reference=reference, attempt=0, size=0, code=None, meaning="")
        yield from self._pause(run, "waiting", self._until_first(run, reference), reference)
        answer = yield from self._answered(run, ask, reference.query, reference)
        log.info("query %s: received, %d bytes", reference.query_id, answer.size)
        run.tell("received", size=answer.size)
        return answer

    def obtain(self, run: Run, query: Query, sinks: Sequence[Sink]) -> Workflow[list[Obtained]]:
        """Both steps, for every part of a long range: all are ordered, then fetched one after the other."""
        parts = query.parts
        references = []
        for number, part in enumerate(parts, 1):
            run.now = evolve(run.now, query_id=query.query_id, part=number, parts=len(parts))
            known = self._orders.recall(part)
            if known is not None:
                log.info("query %s: going on with reference %s", part.query_id, known.code)
            references.append(known or (yield from self.order(run, part)))
        found = []
        for number, (part, reference, sink) in enumerate(zip(parts, references, sinks, strict=True), 1):
            run.now = evolve(run.now, part=number)
            found.append((yield from self._fetched(run, part, reference, sink)))
        return found

    def done(self, query: Query) -> None:
        """The report is where it belongs: nothing has to be resumed."""
        for part in query.parts:
            self._orders.forget(part)

    def _fetched(self, run: Run, query: Query, reference: Reference, sink: Sink) -> Workflow[Obtained]:
        """Fetch a part; where its reference is refused, order it again."""
        for left in reversed(range(self._schedule.orders)):
            try:
                return Obtained(query, reference, (yield from self.collect(run, reference, sink)))
            except FlexReferenceError as error:
                self._orders.forget(query)
                if not left:
                    raise
                run.last = str(error)
            except (FlexTimeout, FlexUnavailable, FlexIncomplete):
                raise
            except FlexError:
                self._orders.forget(query)
                raise
            log.warning("query %s: reference %s was refused; ordering again", query.query_id, reference.code)
            reference = yield from self.order(run, query)
        raise AssertionError("an order is made at least once")

    def _answered(self, run: Run, ask: Ask, query: Query | None, reference: Reference | None) -> Workflow[Answer]:
        """Ask until there is an answer of use. Raises what no further question changes."""
        questions = attempts = failures = 0
        seen = b""
        query_id = query.query_id if query else None
        while True:
            attempts += 1
            run.tell("ordering" if reference is None else "waiting", attempt=attempts)
            answer = yield from self._asked(run, ask, query, reference)
            if answer.kind == "cut" and answer.media == "csv" and answer.digest and answer.digest == seen:
                answer = evolve(answer, kind="report")  # twice the same: text that ends so, not text cut off
            seen = answer.digest
            if answer.succeeded and answer.kind == ("envelope" if reference is None else "report"):
                return answer
            if answer.kind == "envelope":
                failures, questions = 0, questions + 1
                code, text = _refusal(answer)
                text = self._hide(text)
                if code is None:
                    raise FlexAnswerError(
                        "the answer is neither what was asked for nor an error", text=masked(text), query_id=query_id,
                        reference=reference, remedy="Ask again later; if it persists, ask IBKR.",
                    )  # fmt: skip
                if not code.passing:
                    raise refused(code, text, query_id, reference)
                wait = self._schedule.longer if code.handling == LONGER else self._schedule.wait(questions)
                state, run.last = "waiting", f"{code.number}: {code.meaning}"
                run.now = evolve(run.now, code=code.number, meaning=code.meaning)
            else:
                failures += 1
                if failures > self._schedule.failures or _hopeless(answer):
                    raise self._given_up(answer, query_id, reference, failures)
                wait = max(self._schedule.back_off(failures), answer.retry_after or 0.0)
                if answer.status == 429:
                    wait = max(wait, self._schedule.longer)
                state, run.last = "retrying", answer.detail
                run.now = evolve(run.now, code=None, meaning=answer.detail)
                log.warning("query %s: %s; asking again in %.1f s", query_id, answer.detail, wait)
            yield from self._pause(run, state, wait, reference, query)

    def _asked(self, run: Run, ask: Ask, query: Query | None, reference: Reference | None) -> Workflow[Answer]:
        """One question, when it is one's turn. The pacer hears of IBKR's "too many" as what it is."""
        try:
            ticket = yield from self._pacer.enter(find(ask.operation), deadline=run.deadline)
        except PacingTimeout:
            late = True
        else:
            late = False
        if late:
            room = "IBKR's limits leave no room for another question"
            run.last = f"{run.last} ({room})" if run.last else f"none: {room}"
            raise self._late(run, query, reference)
        status, wait = None, None
        try:
            answer: Answer = yield ask
            status, wait = answer.status or None, answer.retry_after
            code = _refusal(answer)[0]
            if status == 429 or (code is not None and code.about == "pace"):
                status, wait = 429, max(wait or 0.0, self._schedule.longer)
        finally:
            ticket.leave(status, wait)
        if answer.kind == "late":
            run.last = answer.detail
            raise self._late(run, query, reference)
        return answer

    def _pause(
        self, run: Run, state: str, seconds: float, reference: Reference | None, query: Query | None = None
    ) -> Workflow[None]:
        """Wait, unless the next question would come too late."""
        if self._clock.now() + seconds > run.deadline:
            raise self._late(run, query or (reference.query if reference else None), reference)
        if seconds > 0:
            run.tell(state, next_in=seconds)
            yield Pause(seconds)

    def _until_first(self, run: Run, reference: Reference) -> float:
        """Seconds until the first question; none where the order is of an earlier run, or its age unknown."""
        since = run.ordered.get(reference.code)
        age = reference.age() if since is None else self._clock.now() - since
        return 0.0 if age is None else max(0.0, self._schedule.first - max(0.0, age))

    def _late(self, run: Run, query: Query | None, reference: Reference | None) -> FlexTimeout:
        said = f"; the last answer was {run.last}" if run.last else ""
        remedy = "The order stands: fetch(error.reference) goes on waiting" if reference else "Give it more time"
        if reference is not None and run.now.parts > 1:
            remedy = f"{remedy} for part {run.now.part} of {run.now.parts}, a client with state=… for all of them"
        if run.now.code is not None and run.now.code != GENERATING:
            remedy = f"{remedy}. {lookup(run.now.code).remedy}"
        if reference is not None and query is not None and query.overridden:
            remedy = f"{remedy}. {HANGING}"
        return FlexTimeout(
            f"not there within {run.timeout:g} s{said}",
            remedy=remedy,
            code=run.now.code,
            query_id=query.query_id if query else None,
            reference=reference,
        )

    def _given_up(self, answer: Answer, query_id: str | None, reference: Reference | None, failures: int) -> FlexError:
        times = f", {failures} times in a row" if failures > 1 else ""
        kind: type[FlexError] = FlexUnavailable
        remedy = "Look at the network, proxies and IBKR's system status, and try again later."
        if answer.kind == "cut":
            kind, remedy = FlexIncomplete, "Nothing was kept of it. Try again; the order stands."
        elif answer.kind == "unknown" and answer.status == 200:
            kind, remedy = FlexAnswerError, "Something else than the Flex Web Service seems to answer."
        elif answer.status == 403:
            remedy = "Whatever stands in front of the service refuses this machine or its User-Agent."
        return kind(
            f"{answer.detail}{times}", remedy=remedy, status=answer.status or None, query_id=query_id,
            reference=reference,
        )  # fmt: skip


def _refusal(answer: Answer) -> tuple[Code | None, str]:
    """Code and text of an error."""
    said = answer.envelope
    if said is None or not said.error_code:
        return None, str((said.error_message if said else "") or "")
    number = str(said.error_code).strip()
    text = str(said.error_message or "")
    if not (number.isascii() and number.isdigit()):
        return Code(0, "fatal", "unknown", f"Its code is no number: {number[:20]!r}.", "Ask IBKR."), text
    return lookup(int(number)), text


def _hopeless(answer: Answer) -> bool:
    """Whether the same question gets the same answer."""
    return answer.hopeless or (300 <= answer.status < 500 and answer.status not in PASSING)
