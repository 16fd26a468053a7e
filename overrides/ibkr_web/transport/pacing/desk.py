"""Where the calls of one user in this process line up. Those with the same limits stand in one line; its head asks.

In memory the head asks the book directly. Where the book is shared with other processes, one thread does that, so that
no event loop ever waits for a file or a server.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator, Hashable
from concurrent.futures import Future
from hashlib import sha256
from itertools import count, islice
from math import inf
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

from ibkr_web.errors import PacingTimeout
from ibkr_web.transport.pacing.book import Book, Refusal
from ibkr_web.transport.pacing.rules import Pacing, Rule
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.shared import Wait
from ibkr_web.workflows.steps import Pause

if TYPE_CHECKING:
    from ibkr_web.transport.pacing.office import Office

__all__ = ["Desk", "Plan", "Waiter", "desk_of"]

logger = logging.getLogger("ibkr_web.pacing")

Steps = Generator[Wait | Pause, Any, Any]
_Answer = tuple[list["Waiter"], float, float, Refusal | None]
"""Who may go, the book's time, this process's time, and what the first in the line was told if it may not."""

GRACE = 5.0
"""Seconds after its moment in which a head may still come; then the next one is let by."""
LOOK = 5.0
"""Seconds between two looks of those who wait, whatever happens."""
LONGEST_CALL = 600.0
"""Seconds after which a place among `concurrent` ones is free even if nobody says that the call is over."""
AT_ONCE = 100
"""Calls for which a place is asked in one go, where asking takes a file or a server."""
POLL = 0.05
"""Seconds between two looks for a place that a request in another process has; by a simulated clock for any."""
FAST = 0.001
UNKNOWN = 60.0
"""Seconds of penalty for a limit of which nobody tells."""
FAR = 3600.0
"""Seconds that a 429 is believed at most: a mistaken one would stop all who share the limits, for ever."""


class Plan:
    """Calls with the same limits, and the line of those that wait."""

    __slots__ = ("line", "rules", "urgent")

    def __init__(self, rules: tuple[Rule, ...], urgent: bool) -> None:
        self.rules = rules
        self.urgent = urgent
        self.line: deque[Waiter] = deque()


class Waiter:
    """A call that waits."""

    __slots__ = ("arrived", "at", "dropped", "gone", "granted", "me", "name", "rule", "woken")

    def __init__(self, me: Any, name: str, arrived: float) -> None:
        self.me = me
        self.name = name
        self.arrived = arrived
        self.at = arrived
        self.dropped = self.gone = False
        self.granted: tuple[float, float] | None = None
        """When it went by the shared book, and by this process's clock."""
        self.rule: Rule | None = None
        self.woken: Future[None] = Future()

    def wake(self) -> None:
        """Have it look again."""
        if not self.woken.done():
            self.woken.set_result(None)


class Desk:
    """The lines of one user in this process, and the book, or the office that has it."""

    def __init__(self, clock: Clock, office: Office | None) -> None:
        self.clock = clock
        self.office = office
        self.lock = Lock()
        self.book = Book(LONGEST_CALL)
        self.plans: dict[Hashable, Plan] = {}
        self.ids = count(1)
        self.waiters = 0
        self.forked = False
        self._prefix = token_hex(4)
        at_fork(self)

    def _after_fork(self) -> None:
        """The child has its own; what it knows of a penalty stays true."""
        blocked, self.lock = self.book.blocked, Lock()
        self.book = Book(LONGEST_CALL)
        self.book.blocked = dict(blocked)
        for plan in self.plans.values():
            plan.line = deque()
        self.waiters = 0
        self.forked = self.office is None
        self._prefix = token_hex(4)

    def plan(self, rules: tuple[Rule, ...], urgent: bool) -> Plan:
        """The line for calls with these limits."""
        with self.lock:
            return self.plans.setdefault((rules, urgent), Plan(rules, urgent))

    def queue(self, plan: Plan, name: str, deadline: float, margin: float) -> Steps:
        """Stand in line; gives the number of the ticket, when it went by the book, and when by this process's clock.

        Raises PacingTimeout as soon as it is clear that the turn will not come before the deadline.
        """
        shared, now = self.office is not None, self.clock.now()
        waiter = Waiter(f"{self._prefix}{next(self.ids)}" if shared else next(self.ids), name, now)
        with self.lock:
            ahead = len(plan.line)
            if ahead:
                self._in_time(waiter, plan, ahead, now, deadline)
            plan.line.append(waiter)
            self.waiters += 1
        going = False
        try:
            while True:
                refusal: Refusal | None = None
                with self.lock:
                    waiter.woken = Future()
                    now = went = self.clock.now()
                    first = waiter.granted is None and self._first(plan, waiter, now)
                    if first and not shared:
                        refusal = self.book.ask(
                            waiter.me, plan.rules, plan.urgent, waiter.arrived, now, GRACE + LOOK, margin, plan.line
                        )
                        if refusal is None:
                            waiter.granted = now, now
                if first and shared:
                    refusal, went = yield from self._ask(plan, margin)
                    now = self.clock.now()
                if waiter.granted is not None:
                    going = True
                    return waiter.me, *waiter.granted
                if refusal is not None:
                    waiter.at, waiter.rule = now + refusal.at - went, refusal.rule
                    if waiter.at > deadline and (waiter.at != inf or now >= deadline):
                        raise _too_late(name, refusal.rule, waiter.at - now, deadline - now, refusal.blocked)
                elif now >= deadline:
                    raise _too_late(name, _slowest(plan), inf, 0.0, False)
                yield self._until(waiter, first, now, deadline)
        finally:
            self._left_line(plan, waiter, going)

    def _ask(self, plan: Plan, margin: float) -> Steps:
        """Ask the shared book for the whole line; gives what the first was told, and the book's time."""
        office = self.office
        assert office is not None

        def ask(book: Book, now: float) -> _Answer:
            going: list[Waiter] = []
            here = self.clock.now() - office.since()
            with self.lock:
                line = [waiter for waiter in islice(plan.line, AT_ONCE) if waiter.granted is None]
            for waiter in line:
                if book.has(waiter.me, plan.rules):  # by another question, whose answer is not here yet
                    continue
                arrived = now - (here - waiter.arrived)
                refusal = book.ask(waiter.me, plan.rules, plan.urgent, arrived, now, GRACE, margin)
                if refusal is not None:
                    return going, now, here, (None if going else refusal)
                going.append(waiter)
            return going, now, here, None

        def deliver(done: Future[_Answer]) -> None:
            if done.exception() is None:
                self._deliver(plan, done.result())

        answer = office.change(ask)
        answer.add_done_callback(deliver)
        yield Wait(answer)  # type: ignore[arg-type]  # whatever comes of it
        self._deliver(plan, answer.result())
        _, when, _, refusal = answer.result()
        return refusal, when

    def _deliver(self, plan: Plan, answer: _Answer) -> None:
        """What was written in the book becomes true here; told twice, it is true once."""
        going, when, here, _ = answer
        with self.lock:
            for waiter in going:
                if waiter.granted is None and not waiter.gone:
                    waiter.granted = when, here
                    self._hold(plan, waiter.me)
                    waiter.wake()

    def _first(self, plan: Plan, waiter: Waiter, now: float) -> bool:
        """Whether it may ask. One before it that does not come at its time (its event loop has stopped) is let by."""
        line = plan.line
        if waiter.dropped:
            line.appendleft(waiter)
            waiter.dropped = False
        while line[0] is not waiter and line[0].at + GRACE + LOOK < now:
            line.popleft().dropped = True
        return line[0] is waiter

    def _in_time(self, waiter: Waiter, plan: Plan, ahead: int, now: float, deadline: float) -> None:
        """Raise where those before it will take longer than it has."""
        head, slowest = plan.line[0], _slowest(plan)
        at = max(now, 0.0 if head.at == inf else head.at) + (slowest.seconds or 0.0) / slowest.places * (ahead - 1)
        if at > deadline:
            raise _too_late(waiter.name, head.rule or slowest, at - now, deadline - now, False)

    def _until(self, waiter: Waiter, first: bool, now: float, deadline: float) -> Wait | Pause:
        at = min(waiter.at, deadline) if first else deadline
        if self.clock is not SYSTEM:
            return Pause(max(FAST, at - now)) if first and at != inf else Wait(waiter.woken, limit=POLL)
        longest = POLL if first and waiter.at == inf and self.office is not None else LOOK
        return Wait(waiter.woken, limit=max(FAST, min(at - now, longest)))

    def _left_line(self, plan: Plan, waiter: Waiter, going: bool) -> None:
        with self.lock:
            self.waiters -= 1
            waiter.gone = True
            if plan.line and plan.line[0] is waiter:
                plan.line.popleft()
            elif waiter in plan.line:
                plan.line.remove(waiter)
            if not going and self.office is None:
                self.book.withdraw(waiter.me, plan.rules)
            self.wake(plan)
        if not going and self.office is not None:
            self._let_go(waiter.me)
            self.office.tell(lambda book, now: book.withdraw(waiter.me, plan.rules))

    def leave(self, plan: Plan, ticket: Any, went: float, latency: float, usual: float, margin: float) -> None:
        """A request is answered, or never will be."""

        def left(book: Book, now: float) -> None:
            book.leave(ticket, plan.rules, went, latency, usual, margin)

        self._let_go(ticket)
        self._changed(left, plan)

    def back(self, plan: Plan, ticket: Any) -> None:
        """It was not sent: nobody counts it."""
        self._let_go(ticket)
        self._changed(lambda book, now: book.withdraw(ticket, plan.rules), plan)

    def block(self, plan: Plan, name: str, went: float, retry_after: float | None) -> None:
        """A request was answered 429: whatever counts in the same limits waits."""

        def shut(book: Book, now: float) -> None:
            told.clear()
            for rule in [rule for rule in plan.rules if rule.penalty] or plan.rules:
                wait = (rule.penalty or UNKNOWN) if retry_after is None else min(retry_after, FAR)
                block = book.block(rule.name, wait, went, now)
                told.append((name, block.strikes, rule.name, block.until - now))

        def tell() -> None:
            for one in told:
                logger.warning("%s was answered 429 (%d in a row): nothing that counts in %r is sent for %.0f s", *one)

        told: list[tuple[str, int, str, float]] = []
        self._changed(shut, plan, tell)

    def _hold(self, plan: Plan, ticket: Any) -> None:
        """Other processes have to hear that a request is still on its way, where its place has no other end."""
        if self.office is not None and any(rule.seconds is None for rule in plan.rules):
            self.office.hold(ticket)

    def _let_go(self, ticket: Any) -> None:
        if self.office is not None:
            self.office.let_go(ticket)

    def lift(self) -> None:
        """Forget the 429 answers: send again although IBKR may still refuse."""
        self.look(lambda book, now: book.blocked.clear())
        with self.lock:
            self.wake(None)

    def _changed(
        self, change: Callable[[Book, float], Any], plan: Plan | None, then: Callable[[], None] | None = None
    ) -> None:
        if self.office is not None:
            self.office.tell(change, then)
        with self.lock:
            if self.office is None:
                change(self.book, self.clock.now())
            if self.waiters:
                self.wake(plan)
        if self.office is None and then is not None:
            then()

    def wake(self, cause: Plan | None) -> None:
        """Have the heads of the lines look again that share a limit with the cause."""
        for plan in self.plans.values():
            if plan.line and (cause is None or plan is cause or any(rule in cause.rules for rule in plan.rules)):
                plan.line[0].wake()

    def look(self, look: Callable[[Book, float], Any]) -> Any:
        """Something about the book as it stands."""
        if self.office is not None:
            return self.office.change(look).result()
        with self.lock:
            return look(self.book, self.clock.now())


def _slowest(plan: Plan) -> Rule:
    return max(plan.rules, key=lambda rule: (rule.seconds or 0.0) / rule.places)


def _too_late(name: str, rule: Rule, wait: float, has: float, blocked: bool) -> PacingTimeout:
    why = "IBKR answered 429 and is left alone until it is over" if blocked else f"the limit {rule.name} ({rule.limit})"
    when = "" if wait == inf else f" in {wait:.1f} s"
    return PacingTimeout(
        f"{name}: {why} lets it go{when or ' only when another call is done'}, but it has {max(0.0, has):.1f} s",
        operation=name,
        wait=None if wait == inf else wait,
        advice="Give it a larger budget, ask less often, or look at `limits`",
    )


class _Desks:
    """One desk for each user in this process, however many clients there are."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: WeakValueDictionary[Hashable, Desk] = WeakValueDictionary()
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = Lock()

    def of(self, pacing: Pacing, surface: str, identity: str, clock: Clock) -> Desk:
        user = sha256(f"ibkr-web pacing\n{surface}\n{identity}".encode()).hexdigest()[:40]
        shared = pacing.shared if pacing.enabled else False
        key = (user, str(shared), clock)
        with self._lock:
            desk = self._known.get(key) if identity else None
            if desk is None:
                desk = self._known[key] = Desk(clock, _office(shared, user, pacing.lease))
            return desk


def _office(shared: Any, user: str, lease: float) -> Office | None:
    if shared is False:
        return None
    from ibkr_web.transport.pacing.office import Office

    return Office.at(shared, user, lease)


_desks = _Desks()
desk_of = _desks.of
