"""Who has which place of which limit, and who waits: plain data and arithmetic, no clock, no lock, no I/O.

The same book is kept in memory, or as a small piece of JSON in a file or on a server where several processes share it.

A request counts at IBKR from some moment between sending and answer, nobody knows which. So its place is free again one
window after its answer, not after its sending: one that was held up (a new connection takes three trips, a busy server
lets it queue) and the next, which was not, cannot come too close. What every answer takes at least is left out of that,
for it delays all of them alike: see `transit`.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from math import inf
from typing import Any

from ibkr_web.transport.pacing.rules import Rule

__all__ = ["AHEAD_IN_A_ROW", "Block", "Book", "Refusal", "Row", "Taken", "transit"]

LATE = 3.0
"""Seconds until a request counts at most, beyond what is usual. A lost first packet of a connection costs
one second, the second one two more."""
AHEAD_IN_A_ROW = 4
"""For so many urgent calls that overtook, one of the others goes before the next urgent ones."""
MOST_TURNS = 10
"""How many of those turns are saved up at most."""
LOOK = 0.005
"""Seconds until a place is looked at again whose request should have been answered by now."""
INSTANT = 0.001
"""Seconds below which nobody has waited."""
EVENLY = 0.95
"""Part of the even distance that is kept, so that nothing is lost where somebody comes a little late."""
LONGEST = 8
"""How many times the first penalty a repeated one gets at most."""
REMEMBERED = 3600.0
"""Seconds after a penalty in which another one is a repetition."""


def transit(seconds: float, latency: float, usual: float, margin: float) -> float:
    """Seconds until a request counted at most, by the time until its answer and what the quickest answers take.

    All of the latency where it is short beside the window; else the margin and what exceeds the usual, but no more than
    `LATE`: the quickest answers are not only underway, a server works on them too, and counts before or after that.
    """
    return min(latency, margin * seconds + max(0.0, min(LATE, latency - usual)))


class Refusal:
    """Not now. `at`: when to ask again, as far as can be seen; `inf`: when somebody leaves."""

    __slots__ = ("at", "blocked", "rule")

    def __init__(self, at: float, rule: Rule, blocked: bool) -> None:
        self.at = at
        self.rule = rule
        self.blocked = blocked


class Taken:
    """The places of one limit that are taken: until a moment, or by requests that are still on their way."""

    __slots__ = ("beat", "ends", "flying", "full")

    def __init__(
        self,
        ends: list[float] | None = None,
        flying: dict[str, tuple[float, float]] | None = None,
    ) -> None:
        self.full = -inf
        """When somebody was last told that there is no place."""
        self.beat = -inf
        """When the last one went, had all gone evenly."""
        self.ends = ends or []
        self.flying: dict[Any, tuple[float, float]] = flying or {}
        """Ticket -> when it went, and when its place is free whatever became of it."""

    def used(self, now: float) -> int:
        """How many places are taken."""
        ends = self.ends
        while ends and ends[0] <= now:
            heappop(ends)
        return len(ends) + len(self.flying)

    def overdue(self, now: float) -> None:
        """Forget requests that never came back."""
        gone = [ticket for ticket, (_, end) in self.flying.items() if end <= now]
        for ticket in gone:
            del self.flying[ticket]


class Row:
    """One who waits. `wants`: limit -> from when on a place there is to be kept for it."""

    __slots__ = ("arrived", "behind", "until", "urgent", "wants")

    def __init__(self, arrived: float, urgent: bool, wants: dict[str, float], until: float, behind: Any = ()) -> None:
        self.arrived = arrived
        self.urgent = urgent
        self.wants = wants
        self.until = until
        self.behind = behind
        """Those of this process who wait for the same, itself first: things with an `arrived`, in that order."""


class Block:
    """Nobody sends until a moment, because IBKR answered 429. `strikes`: how often in a row."""

    __slots__ = ("since", "strikes", "until")

    def __init__(self, since: float, until: float, strikes: int) -> None:
        self.since = since
        self.until = until
        self.strikes = strikes


class Book:
    """All limits of one user."""

    __slots__ = ("blocked", "lease", "line", "overtaken", "taken")

    def __init__(self, lease: float = inf) -> None:
        self.lease = lease
        """Seconds a place among `concurrent` ones is kept for a request whose process does not say that it lives."""
        self.taken: dict[str, Taken] = {}
        self.line: dict[Any, Row] = {}
        self.blocked: dict[str, Block] = {}
        self.overtaken = 0

    def ask(
        self,
        me: Any,
        rules: Sequence[Rule],
        urgent: bool,
        arrived: float,
        now: float,
        grace: float = 0.0,
        margin: float = 0.0,
        behind: Any = (),
    ) -> Refusal | None:
        """Take a place of every limit, or of none and be told when to ask again.

        grace: whoever is refused stands in line until so many seconds after that moment; 0: does not stand in line.
        """
        if self.line or self.blocked or arrived < now:
            refusal = self._waits(me, rules, urgent, arrived, now, grace, margin, behind)
            if refusal is not None:
                return refusal
        else:
            for rule in rules:
                taken = self.taken.get(rule.key)
                if taken is not None and taken.used(now) >= rule.places:
                    refusal = self._waits(me, rules, urgent, arrived, now, grace, margin, behind)
                    if refusal is not None:
                        return refusal
                    break
        for rule in rules:
            taken = self.taken.get(rule.key)
            if taken is None:
                taken = self.taken[rule.key] = Taken()
            seconds, step = rule.seconds, rule.step
            taken.flying[me] = (now, now + (self.lease if seconds is None else seconds + LATE))
            if step is not None:
                beat, early = taken.beat + step, now - step
                taken.beat = beat if beat > early else early
        if self.line:
            self._went(me, rules, urgent, arrived)
        return None

    def _waits(
        self,
        me: Any,
        rules: Sequence[Rule],
        urgent: bool,
        arrived: float,
        now: float,
        grace: float,
        margin: float,
        behind: Any,
    ) -> Refusal | None:
        self._tidy(now)
        at, slowest, blocked, frees = now, None, False, []
        patient = not urgent and now - arrived > INSTANT and self.overtaken < AHEAD_IN_A_ROW
        for rule in rules:
            earlier, overtaking = self._ahead(me, urgent, arrived, rule.key, now)
            free = self.free_at(rule, now, margin, earlier + overtaking)
            if overtaking and free > now:  # not all of them will: its share is kept
                earlier += min(overtaking, max(0, AHEAD_IN_A_ROW * (earlier + 1) - self.overtaken))
                free = max(self.free_at(rule, now, margin, earlier), now + LOOK)
            if free > now:
                self._full(rule, now)
            if patient:
                free = max(free, self._evenly(rule, earlier, now))
            block = self.blocked.get(rule.name)
            shut = block is not None and block.until > free
            if shut and block is not None:
                free = block.until
            frees.append(free)
            if free > at:
                at, slowest, blocked = free, rule, shut
        if slowest is None:
            return None
        if grace:
            wants = {rule.key: -inf if free == at else at for rule, free in zip(rules, frees, strict=True)}
            until = (now if at == inf else at) + grace
            self.line[me] = Row(arrived, urgent, wants, until, behind)
        return Refusal(at, slowest, blocked)

    def free_at(self, rule: Rule, now: float, margin: float = 0.0, ahead: int = 0) -> float:
        """When there is a place for one more after so many others."""
        taken, places, seconds = self.taken.get(rule.key), rule.places, rule.seconds
        used = 0 if taken is None else taken.used(now)
        if taken is not None and used + ahead >= places:
            taken.overdue(now)
            used = taken.used(now)
        if used + ahead < places:
            return now
        if seconds is None:
            return inf
        ends: list[float] = []
        if taken is not None:
            window = seconds + min(LOOK, margin * seconds)
            flying = [min(end, max(went + window, now + LOOK)) for went, end in taken.flying.values()]
            ends = sorted([*taken.ends, *flying])[-places:]
        rounds, place = divmod(ahead, places)
        ends = [now] * (places - len(ends)) + ends
        return ends[place] + rounds * seconds

    def _full(self, rule: Rule, now: float) -> None:
        taken = self.taken.get(rule.key)
        if taken is not None:
            taken.full = now

    def _evenly(self, rule: Rule, ahead: int, now: float) -> float:
        """When one who had to wait may go, so that all go evenly, where there was no place not long ago."""
        taken = self.taken.get(rule.key)
        if taken is None or rule.step is None or rule.seconds is None or taken.full < now - 2 * rule.seconds:
            return -inf
        return taken.beat + (ahead + 1) * EVENLY * rule.step

    def leave(
        self, ticket: Any, rules: Sequence[Rule], went: float, latency: float, usual: float, margin: float
    ) -> None:
        """The answer came `latency` seconds after the request went. `usual`: that of this call when nothing is slow."""
        for rule in rules:
            taken = self.taken.get(rule.key)
            if taken is None:
                taken = self.taken[rule.key] = Taken()
            taken.flying.pop(ticket, None)
            if rule.seconds is not None:
                heappush(taken.ends, went + rule.seconds + transit(rule.seconds, latency, usual, margin))

    def has(self, me: Any, rules: Sequence[Rule]) -> bool:
        """Whether it may go already, and has not left."""
        return any(rule.key in self.taken and me in self.taken[rule.key].flying for rule in rules)

    def withdraw(self, me: Any, rules: Sequence[Rule]) -> None:
        """Who waited or had a place will not send."""
        self.line.pop(me, None)
        for rule in rules:
            taken = self.taken.get(rule.key)
            if taken is not None:
                taken.flying.pop(me, None)

    def renew(self, tickets: Sequence[Any], now: float) -> None:
        """These are still on their way."""
        for key, taken in self.taken.items():
            if key.endswith("/now"):
                for ticket in taken.flying.keys() & set(tickets):
                    taken.flying[ticket] = (taken.flying[ticket][0], now + self.lease)

    def block(self, name: str, seconds: float, went: float, now: float) -> Block:
        """A request that went at `went` was answered 429: nobody sends for so long, and longer each time."""
        block = self.blocked.get(name)
        if block is None:
            block = self.blocked[name] = Block(now, now + seconds, 1)
        elif went <= block.since:  # it was on its way when the first of them was refused
            block.until = max(block.until, now + seconds)
        else:
            block.strikes += 1
            block.since = now
            block.until = max(block.until, now + seconds * min(LONGEST, 2 ** (block.strikes - 1)))
        return block

    def _tidy(self, now: float) -> None:
        for me in [me for me, row in self.line.items() if row.until <= now]:
            del self.line[me]
        for name in [name for name, block in self.blocked.items() if block.until + REMEMBERED <= now]:
            del self.blocked[name]

    def _ahead(self, me: Any, urgent: bool, arrived: float, key: str, now: float) -> tuple[int, int]:
        """How many want a place of this limit and go before it, and how many more overtake it."""
        same = others = 0
        for other, row in self.line.items():
            wanted = row.wants.get(key, inf)
            if other == me or wanted > now:
                continue
            held_up_here = wanted == -inf  # and so is everybody behind it
            if row.urgent is not urgent:
                others += max(1, len(row.behind)) if held_up_here else 1
                continue
            same += (row.arrived, other) < (arrived, me)
            if held_up_here:
                for one in row.behind:
                    if one.arrived >= arrived:
                        break
                    same += one.arrived > row.arrived
        turns = self.overtaken // AHEAD_IN_A_ROW
        if urgent:
            return same + min(turns, others), 0
        return same, 0 if same < turns else others

    def _went(self, me: Any, rules: Sequence[Rule], urgent: bool, arrived: float) -> None:
        self.line.pop(me, None)
        if not urgent:
            self.overtaken = max(0, self.overtaken - AHEAD_IN_A_ROW)
        elif any(not row.urgent and row.arrived < arrived and self._shares(row, rules) for row in self.line.values()):
            self.overtaken = min(self.overtaken + 1, MOST_TURNS * AHEAD_IN_A_ROW)

    def _shares(self, row: Row, rules: Sequence[Rule]) -> bool:
        return any(rule.key in row.wants for rule in rules)

    # Where it is not in memory

    def to_json(self, now: float) -> dict[str, Any]:
        """As data; what is over is left out."""
        taken = {}
        for key, one in self.taken.items():
            one.overdue(now)
            if one.used(now):
                flying = {ticket: list(when) for ticket, when in one.flying.items()}
                taken[key] = [one.ends, flying, _finite(one.beat), _finite(one.full)]
        return {
            "taken": taken,
            "line": {me: [row.arrived, row.urgent, _wants(row.wants), row.until] for me, row in self.line.items()},
            "blocked": {name: [one.since, one.until, one.strikes] for name, one in self.blocked.items()},
            "overtaken": self.overtaken,
        }

    @classmethod
    def from_json(cls, data: dict[str, Any], now: float, lease: float) -> Book:
        """From data. A clock that was set back (or began anew with the machine) makes nobody wait longer than once."""
        book = cls(lease)
        for key, (ends, flying, beat, full) in data.get("taken", {}).items():
            _, _, window = key.rpartition("/")
            last = now + (lease if window == "now" else 2 * float(window) + LATE)
            flights = {ticket: (min(went, now), min(end, last)) for ticket, (went, end) in flying.items()}
            taken = book.taken[key] = Taken(sorted(min(end, last) for end in ends), flights)
            taken.beat = -inf if beat is None else min(beat, last)
            taken.full = -inf if full is None else min(full, now)
        for me, (arrived, is_urgent, wants, until) in data.get("line", {}).items():
            if arrived <= now + 1.0:
                wanted = {key: -inf if at is None else at for key, at in wants.items()}
                book.line[me] = Row(arrived, is_urgent, wanted, until)
        for name, (since, until, strikes) in data.get("blocked", {}).items():
            ahead = max(0.0, since - now)
            book.blocked[name] = Block(since - ahead, until - ahead, strikes)
        book.overtaken = data.get("overtaken", 0)
        return book


def _finite(when: float) -> float | None:
    return None if when == -inf else when


def _wants(wants: dict[str, float]) -> dict[str, float | None]:
    return {key: None if at == -inf else at for key, at in wants.items() if at != inf}
