"""What is to be seen of the limits."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ibkr_web.transport.pacing.book import Book
from ibkr_web.transport.pacing.rules import Limit, Rule

if TYPE_CHECKING:
    from ibkr_web.transport.pacing.desk import Desk

__all__ = ["LimitState", "Limits", "limits_of"]


@frozen(kw_only=True)
class LimitState:
    """One limit at the moment it was looked at."""

    name: str
    """Name of the operation, or of the limit that several share."""
    limit: Limit
    used: int
    """How many of its places are taken."""
    free_in: float | None
    """Seconds until a place is free, 0 for now; None where it depends on other requests being answered."""
    waiting: tuple[str, ...]
    """Names of the operations of this process that wait and count in it, in order of arrival."""
    blocked_for: float
    """Seconds nobody sends because IBKR answered 429; 0 where it did not."""
    certainty: str
    """`documented`, `disputed` (sources disagree), or `yours`."""

    def __str__(self) -> str:
        text = f"{self.name} ({self.limit}): {self.used} used"
        if self.blocked_for:
            text += f", answered 429, closed for {self.blocked_for:.0f} s"
        elif self.free_in is None:
            text += ", free when a request is answered"
        elif self.free_in:
            text += f", free in {self.free_in:.2f} s"
        return text + (f", waiting: {', '.join(self.waiting)}" if self.waiting else "")


class Limits(tuple[LimitState, ...]):
    """All limits at one moment; `limits.named("gateway")` gives those of one name."""

    _desk: Desk

    def lift(self) -> None:
        """Send again although IBKR answered 429 and its penalty is not over, as far as anybody can tell."""
        self._desk.lift()

    def named(self, name: str) -> tuple[LimitState, ...]:
        """Those of one operation, or under one shared name."""
        return tuple(state for state in self if state.name == name)

    def __str__(self) -> str:
        return "\n".join(map(str, self))


def limits_of(desk: Desk, rules: list[Rule]) -> Limits:
    """The state of these rules."""

    def look(book: Book, now: float) -> list[tuple[int, float, float]]:
        found = []
        for rule in rules:
            taken, block = book.taken.get(rule.key), book.blocked.get(rule.name)
            free = book.free_at(rule, now)
            found.append((taken.used(now) if taken else 0, free - now, max(0.0, block.until - now) if block else 0.0))
        return found

    waiters = sorted(
        ((waiter.arrived, waiter.name, plan.rules) for plan in list(desk.plans.values()) for waiter in list(plan.line)),
        key=lambda one: one[0],
    )
    states = desk.look(look)
    limits = Limits(_state(rule, state, waiters) for rule, state in zip(rules, states, strict=True))
    limits._desk = desk
    return limits


def _state(rule: Rule, state: tuple[int, float, float], waiters: Iterable[tuple[float, str, Any]]) -> LimitState:
    used, free_in, blocked_for = state
    return LimitState(
        name=rule.name,
        limit=rule.limit,
        used=used,
        free_in=None if free_in == inf else max(free_in, blocked_for),
        waiting=tuple(name for _, name, rules in waiters if rule in rules),
        blocked_for=blocked_for,
        certainty=rule.certainty,
    )
