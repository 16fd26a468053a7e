"""Whose turn it is: what a client asks before each request, and tells after each answer."""

from __future__ import annotations

import logging
from collections.abc import Generator
from math import inf
from typing import Any

from ibkr_openapi import Operation
from ibkr_web.transport.pacing.desk import Desk, Plan, desk_of
from ibkr_web.transport.pacing.rules import Pacing, global_rules, rules_of, urgent
from ibkr_web.transport.pacing.view import Limits, limits_of
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.shared import Wait
from ibkr_web.workflows.steps import Pause

__all__ = ["Pacer", "Ticket"]

logger = logging.getLogger("ibkr_web.pacing")

ENOUGH = 10
"""Answers it takes until it is known what is usual; the first ones are slow, for connections are made."""
FORGET = 1.001
"""By how much the usual grows with each answer that took longer."""
FAR = 0.25
"""Seconds to IBKR and back are never taken for more than this."""


class Usual:
    """Seconds the quickest answers take: the way to IBKR and back."""

    __slots__ = ("_answers", "_best")

    def __init__(self) -> None:
        self._answers = 0
        self._best = FAR

    @property
    def seconds(self) -> float:
        """0 as long as too little is known."""
        return self._best if self._answers >= ENOUGH else 0.0

    def learn(self, latency: float) -> None:
        """An answer took so long."""
        self._answers += 1
        self._best = min(latency, self._best * FORGET, FAR)


class Ticket:
    """The right to send one request. `leave` has to follow, whatever becomes of the request; or `back`."""

    __slots__ = ("_me", "_name", "_pacer", "_plan", "_started", "_went")

    def __init__(self, pacer: Pacer, plan: Plan, name: str, me: Any, went: float, started: float) -> None:
        self._pacer = pacer
        self._plan: Plan | None = plan
        self._name = name
        self._me = me
        self._went = went
        self._started = started

    def leave(self, status: int | None, retry_after: float | None = None) -> None:
        """The answer came (or None: there will be none). A 429 stops everybody who shares the limits.

        retry_after: seconds, where the answer tells them. Leaving a second time does nothing.
        """
        plan, self._plan = self._plan, None
        if plan is None or not plan.rules:
            return
        pacer, name = self._pacer, self._name
        desk = pacer._desk
        latency = pacer._now() - self._started
        known = pacer._usual.seconds
        if status is not None:
            pacer._usual.learn(latency)
            if status == 429:
                desk.block(plan, name, self._went, retry_after)
        if desk.office is None:
            with desk.lock:
                desk.book.leave(self._me, plan.rules, self._went, latency, known, pacer._margin)
                if desk.waiters:
                    desk.wake(plan)
        else:
            desk.leave(plan, self._me, self._went, latency, known, pacer._margin)

    def back(self) -> None:
        """The request was not sent: its places are free at once."""
        plan, self._plan = self._plan, None
        if plan is not None:
            self._pacer._desk.back(plan, self._me)


class Pacer:
    """Lets calls go when IBKR's limits allow it: in order, orders before reads, reads not forgotten.

    rules: see `Pacing`. surface: the kind of credentials, `gateway`, `oauth1`, `oauth2` or `flex`. identity: names
    whose limits these are; pacers of one process with the same identity count together, and only a hash of it is
    written anywhere. Without one a pacer counts for itself. clock: what time it is.

    Safe under threads and tasks. A forked child begins with empty hands, unless the limits are shared.
    """

    def __init__(
        self, rules: Pacing | None = None, surface: str = "gateway", identity: str = "", *, clock: Clock = SYSTEM
    ) -> None:
        self._rules = rules or Pacing()
        self._surface = surface
        self._margin = self._rules.margin
        self._now = clock.now
        self._desk: Desk = desk_of(self._rules, surface, identity, clock)
        self._plans: dict[str, Plan] = {}
        self._usual = Usual()

    def enter(self, operation: Operation[Any] | str, deadline: float = inf) -> Generator[Wait | Pause, Any, Ticket]:
        """Wait for the turn of an operation; gives the ticket to send one request with.

        operation: or the name of a shared limit (`history`), for what counts there without being an operation.
        deadline: by the clock. Raises PacingTimeout, at once, where the limits will not allow it until then.
        """
        name = operation if operation.__class__ is str else operation.name  # type: ignore[union-attr]
        plan = self._plans.get(name) or self._plan(operation)
        desk = self._desk
        if not plan.rules:
            return Ticket(self, plan, name, None, 0.0, 0.0)
        if desk.office is None and not plan.line:
            with desk.lock:
                now = self._now()
                me = next(desk.ids)
                if desk.book.ask(me, plan.rules, plan.urgent, now, now) is None:
                    return Ticket(self, plan, name, me, now, now)
        me, went, started = yield from desk.queue(plan, name, deadline, self._margin)
        return Ticket(self, plan, name, me, went, started)

    @property
    def limits(self) -> Limits:
        """The limits that hold for these credentials, and those of operations that were called, as they stand."""
        rules = dict.fromkeys(global_rules(self._surface, self._rules))
        for plan in list(self._plans.values()):
            rules.update(dict.fromkeys(plan.rules))
        return limits_of(self._desk, list(rules))

    def _plan(self, operation: Operation[Any] | str) -> Plan:
        name = operation if isinstance(operation, str) else operation.name
        rules = rules_of(operation, self._surface, self._rules)
        plan = self._plans[name] = self._desk.plan(rules, urgent(operation))
        if self._desk.forked and rules:
            self._desk.forked = False
            logger.warning("this process was forked: its calls are not counted together with its parent's; see shared=")
        return plan
