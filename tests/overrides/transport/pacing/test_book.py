"""The arithmetic alone, in simulated time: what arrives at a server that counts, whatever the way there does."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json

from ibkr_web.transport.pacing.book import AHEAD_IN_A_ROW, LATE, Book
from ibkr_web.transport.pacing.rules import Limit, Rule

G = Rule("gateway", Limit(10, 1), 900, "documented")
SLOW = Rule("orders.list_live", Limit(1, 5), None, "documented")
TWO = Rule("history", Limit(concurrent=2), None, "documented")


def stored(book: Book, now: float, lease: float = 15.0) -> Book:
    """As another process reads it."""
    return Book.from_json(json.decode(json.encode(book.to_json(now))), now, lease)


class World:
    """Callers who call again and again, and a server that notes when each request arrives."""

    def __init__(self, rules: list[tuple[Rule, ...]], way: Callable[[], float], back: Callable[[], float]) -> None:
        self.book = Book()
        self.arrivals: dict[Rule, list[float]] = {rule: [] for each in rules for rule in each}
        self.waits: dict[int, list[float]] = {caller: [] for caller in range(len(rules))}
        self._rules, self._way, self._back = rules, way, back
        self._usual = 0.0
        self._events: list[tuple[float, int, int, str]] = [(0.0, n, n, "ask") for n in range(len(rules))]
        self._arrived = [0.0] * len(rules)
        self._went = [0.0] * len(rules)
        self._number = len(rules)

    def run(
        self, until: float, usual: float = 0.0, through_json: bool = False, urgent: frozenset[int] = frozenset()
    ) -> None:
        while self._events[0][0] < until:
            now, _, caller, what = heapq.heappop(self._events)
            rules = self._rules[caller]
            if through_json:
                self.book = stored(self.book, now)
            if what == "ask":
                refusal = self.book.ask(str(caller), rules, caller in urgent, self._arrived[caller], now, 5.0, 0.04)
                if refusal is not None:
                    assert refusal.at > now
                    self._later(min(refusal.at, now + 1.0), caller, "ask")
                    continue
                self.waits[caller].append(now - self._arrived[caller])
                self._went[caller] = now
                way = self._way()
                for rule in rules:
                    self.arrivals[rule].append(now + way)
                self._later(now + way + self._back(), caller, "answer")
            else:
                went = self._went[caller]
                self.book.leave(str(caller), rules, went, now - went, usual, 0.04)
                self._arrived[caller] = now
                self._later(now, caller, "ask")

    def _later(self, when: float, caller: int, what: str) -> None:
        self._number += 1
        heapq.heappush(self._events, (when, self._number, caller, what))

    def closest(self, rule: Rule) -> float:
        """The shortest time in which one request more than the limit arrived."""
        at = sorted(self.arrivals[rule])
        return min((later - first for first, later in zip(at, at[rule.places :], strict=False)), default=inf)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    callers=st.integers(5, 40),
    worst=st.floats(0.0, LATE),
    through_json=st.booleans(),
)
def test_never_too_many_arrive(seed: int, callers: int, worst: float, through_json: bool) -> None:
    """However long each request takes to arrive: the server never sees more than the limit in any window."""
    chance = random.Random(seed)
    rules = [(G, SLOW) if n % 5 == 4 else (G,) for n in range(callers)]
    world = World(rules, lambda: chance.uniform(0.0, worst), lambda: 0.0)
    world.run(12.0, through_json=through_json)
    assert world.closest(G) >= 1.0 - 1e-6
    assert world.closest(SLOW) >= 5.0 - 1e-6


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 10_000), held_up=st.floats(0.0, 0.9))
def test_what_is_usual_costs_nothing_and_what_is_not_is_kept_apart(seed: int, held_up: float) -> None:
    """All of them travel equally long, and some are held up besides."""
    chance = random.Random(seed)
    world = World([(G,)] * 40, lambda: 0.1 + (held_up if chance.random() < 0.1 else 0.0), lambda: 0.1)
    world.run(20.0, usual=0.2)
    assert world.closest(G) >= 1.0 - 1e-6


@settings(max_examples=20)
@given(seed=st.integers(0, 10_000), slow=st.floats(0.0, 0.5))
def test_a_server_counts_before_or_after_its_work(seed: int, slow: float) -> None:
    """The quickest answers are 30 ms of work; a slow one was counted at its end, a quick one behind it at its start."""
    chance = random.Random(seed)
    at_the_end: list[bool] = []

    def way() -> float:
        at_the_end.append(chance.random() < 0.5)
        return 0.001 + (slow + 0.03 if at_the_end[-1] else 0.0)

    world = World([(G,)] * 40, way, lambda: 0.001 + (0.0 if at_the_end[-1] else 0.03))
    world.run(20.0, usual=0.032)
    assert world.closest(G) >= 1.0 - 1e-6


def test_throughput_is_what_the_limit_allows() -> None:
    chance = random.Random(1)
    world = World([(G,)] * 40, lambda: chance.uniform(0.001, 0.03), lambda: 0.2)
    world.run(60.0, usual=0.201)
    assert world.closest(G) >= 1.0
    assert len(world.arrivals[G]) >= 0.95 * 600


def test_first_come_first_served() -> None:
    world = World([(G,)] * 50, lambda: 0.001, lambda: 0.001)
    world.run(60.0)
    counts = Counter({caller: len(waits) for caller, waits in world.waits.items()})
    assert max(counts.values()) - min(counts.values()) <= 1
    assert max(max(waits) for waits in world.waits.values()) < 6.0, (
        "50 callers, 10 a second; evenly from the second second on"
    )


def test_orders_overtake_and_reads_go_on() -> None:
    """Twenty that only read, and ten that place orders as fast as they can."""
    world = World([(G,)] * 30, lambda: 0.001, lambda: 0.001)
    world.run(60.0, urgent=frozenset(range(10)))
    orders = sum(len(world.waits[n]) for n in range(10))
    reads = sum(len(world.waits[n]) for n in range(10, 30))
    assert orders > 0.7 * (orders + reads)
    assert reads >= 0.9 * (orders + reads) / (AHEAD_IN_A_ROW + 1), "their share is kept"


def test_one_order_among_reads_waits_for_one_place() -> None:
    world = World([(G,)] * 30, lambda: 0.001, lambda: 0.001)
    world.run(5.0)  # the reads fill everything
    world._rules.append((G,))
    world.waits[30], world._arrived, world._went = [], [*world._arrived, 5.0], [*world._went, 0.0]
    world._later(5.0, 30, "ask")
    world.run(8.0, urgent=frozenset([30]))
    assert world.waits[30]
    assert max(world.waits[30]) <= 0.25, "places become free evenly, so the next one is near"


def test_all_limits_or_none() -> None:
    book = Book()
    assert book.ask(1, (G, SLOW), False, 0.0, 0.0) is None
    refusal = book.ask(2, (G, SLOW), False, 0.0, 0.0)
    assert refusal is not None
    assert refusal.rule is SLOW
    assert book.taken[G.key].used(0.0) == 1, "nothing was taken of the limit that had room"


def test_who_waits_for_another_limit_holds_nobody_up() -> None:
    book = Book()
    book.ask("a", (G, SLOW), False, 0.0, 0.0)
    assert book.ask("b", (G, SLOW), False, 0.0, 0.0, grace=5.0) is not None
    for n in range(9):
        assert book.ask(f"c{n}", (G,), False, 0.1, 0.1) is None, "the place of b is not kept for five seconds"
    assert book.ask("d", (G,), False, 0.1, 0.1) is not None


def test_at_the_same_time() -> None:
    book = Book()
    assert book.ask("a", (TWO,), False, 0.0, 0.0) is None
    assert book.ask("b", (TWO,), False, 0.0, 0.0) is None
    refusal = book.ask("c", (TWO,), False, 0.0, 1000.0, grace=1.0)
    assert refusal is not None
    assert refusal.at == inf
    book.leave("a", (TWO,), 0.0, 1000.0, 0.0, 0.04)
    assert book.ask("c", (TWO,), False, 0.0, 1000.0) is None


def test_a_lease_ends_unless_it_is_renewed() -> None:
    book = Book(lease=15.0)
    book.ask("alive", (TWO, G), False, 0.0, 0.0)
    book.ask("killed", (TWO, G), False, 0.0, 0.0)
    book.renew(["alive"], 10.0)
    assert book.ask("c", (TWO,), False, 14.0, 14.0) is not None
    assert book.ask("c", (TWO,), False, 14.0, 15.0) is None
    assert set(book.taken[TWO.key].flying) == {"alive", "c"}
    assert book.free_at(G, 15.0) == 15.0, "renewing prolongs nothing else"


def test_withdrawing_gives_everything_back() -> None:
    book = Book()
    book.ask("a", (G, SLOW, TWO), False, 0.0, 0.0)
    book.withdraw("a", (G, SLOW, TWO))
    assert all(taken.used(0.0) == 0 for taken in book.taken.values())
    assert book.ask("b", (G, SLOW, TWO), False, 0.0, 0.0) is None
    book.ask("c", (SLOW,), False, 0.0, 0.0, grace=100.0)
    assert "c" in book.line
    book.withdraw("c", (SLOW,))
    assert not book.line


def test_who_does_not_come_is_let_by() -> None:
    book = Book()
    book.ask("a", (SLOW,), False, 0.0, 0.0)
    book.leave("a", (SLOW,), 0.0, 0.0, 0.0, 0.0)
    book.ask("gone", (SLOW,), False, 1.0, 1.0, grace=2.0)
    assert book.ask("b", (SLOW,), False, 2.0, 6.0) is not None, "the place is kept for who came first"
    assert book.ask("b", (SLOW,), False, 2.0, 7.1) is None


@pytest.mark.parametrize("strikes", [1, 2, 3, 9])
def test_a_penalty_grows_with_each_429(strikes: int) -> None:
    book, now = Book(), 0.0
    for _ in range(strikes):
        now += 1.0
        block = book.block("gateway", 900, now, now)
        refusal = book.ask("x", (G,), True, now, now)
        assert refusal is not None
        assert refusal.blocked
        now = refusal.at
        assert book.ask("y", (G,), True, now, now) is None
    assert block.until - block.since == 900 * min(8, 2 ** (strikes - 1))


def test_calls_that_were_under_way_do_not_make_it_worse() -> None:
    book = Book()
    for n in range(10):
        assert book.block("gateway", 900, went=1.0, now=2.0 + n / 10).strikes == 1
    assert book.blocked["gateway"].until == pytest.approx(902.9)
    later = book.block("gateway", 900, went=5000.0, now=5000.0)
    assert later.strikes == 1 or later.until - later.since == 1800


def test_an_old_penalty_is_forgotten() -> None:
    book = Book()
    book.block("gateway", 900, 0.0, 0.0)
    assert book.ask("a", (G,), False, 900.0 + 3601, 900.0 + 3601) is None
    assert not book.blocked


@pytest.mark.parametrize("jump", [-1e6, -100.0, 1e6])
def test_a_clock_that_jumps_makes_nobody_wait_longer_than_once(jump: float) -> None:
    book = Book(15.0)
    for n in range(10):
        book.ask(f"{n}", (G, TWO) if n < 2 else (G,), False, 1e7, 1e7)
    book.ask("w", (G,), False, 1e7, 1e7, grace=5.0)
    book.block("direct", 900, 1e7, 1e7)
    now = 1e7 + jump
    book = stored(book, now)
    assert book.free_at(G, now) <= now + 2 * 1 + LATE
    assert book.taken.get(TWO.key) is None or max(end for _, end in book.taken[TWO.key].flying.values()) <= now + 15
    assert book.blocked["direct"].until <= max(now + 900, 1e7 + 900)
    if jump < 0:
        assert book.blocked["direct"].until == pytest.approx(now + 900)


def test_as_data_it_is_the_same() -> None:
    book = Book(15.0)
    for n in range(10):
        book.ask(f"{n}", (G,), False, float(n), float(n) / 100)
    book.leave("3", (G,), 0.03, 0.1, 0.0, 0.04)
    book.ask("w", (G, SLOW), True, 1.0, 0.5, grace=5.0)
    book.block("gateway", 60, 0.2, 0.3)
    again = stored(book, 0.6)
    assert again.to_json(0.6) == book.to_json(0.6)
    assert again.free_at(G, 0.6) == book.free_at(G, 0.6)
