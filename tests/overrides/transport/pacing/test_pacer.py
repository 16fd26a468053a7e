"""Turns in one process: order, orders before reads, deadlines, calling off, 429, what is to be seen."""

from __future__ import annotations

import logging
import time
from typing import Any

import pytest

from ibkr_web.errors import IBKRError, PacingTimeout
from ibkr_web.transport.pacing import Limit, Pacer, Pacing, Ticket
from ibkr_web.workflows.clock import Clock
from tests.overrides.transport.pacing.driving import HISTORY, LIVE, ORDER, READ, enter, now, started, step, until


def pacer(identity: str = "", **limits: Any) -> Pacer:
    return Pacer(Pacing(limits=limits), "gateway", identity)


def test_as_fast_as_allowed_and_no_faster() -> None:
    ours = pacer(gateway=Limit(10, 0.2))
    began, went = time.monotonic(), []
    for _ in range(31):
        ticket = enter(ours)
        went.append(time.monotonic() - began)
        ticket.leave(200)
    assert went[9] < 0.1
    assert all(later - first >= 0.2 for first, later in zip(went, went[10:], strict=False))
    assert went[30] < 1.0


def test_in_order_and_orders_first() -> None:
    ours, done, gone = pacer(gateway=Limit(1, 0.2)), [], {}
    enter(ours).leave(200)

    def call(name: str, wanted: Any) -> None:
        ticket = enter(ours, wanted)
        done.append(name)
        ticket.leave(200)

    threads = []
    for name, wanted in [("a", READ), ("b", LIVE), ("c", READ), ("order", ORDER), ("d", READ)]:
        threads.append(started(lambda name=name, wanted=wanted: call(name, wanted)))
        until(lambda: len(ours.limits.named("gateway")[0].waiting) + len(done) == len(threads))
        gone[name] = len(done)  # on a busy machine some have gone before the next one comes
    for thread in threads:
        thread.join()
    assert done.index("order") <= gone["order"] + 1, "it came fourth"
    assert [name for name in done if name != "order"] == ["a", "b", "c", "d"]


def test_reads_are_not_forgotten() -> None:
    """Orders without end; one read gets through all the same."""
    ours, ended = pacer(gateway=Limit(5, 0.05)), []

    def orders() -> None:
        while not ended:
            enter(ours, ORDER).leave(200)

    threads = [started(orders) for _ in range(8)]
    try:
        for _ in range(3):
            began = time.monotonic()
            enter(ours, READ).leave(200)
            assert time.monotonic() - began < 10.0
    finally:
        ended.append(True)
        for thread in threads:
            thread.join()


def test_a_deadline_that_cannot_be_met_is_told_at_once() -> None:
    ours = pacer(**{"orders.list_live": Limit(1, 60)})
    enter(ours, LIVE).leave(200)
    began = time.monotonic()
    with pytest.raises(
        PacingTimeout, match=r"orders.list_live \(1 in 60 s\) lets it go in [56]\d\.\d s, but it has [23]\d"
    ) as raised:
        enter(ours, LIVE, deadline=began + 30)
    assert time.monotonic() - began < 20
    assert isinstance(raised.value, IBKRError)
    assert raised.value.sent == "no"
    assert raised.value.wait == pytest.approx(60.0, abs=5)
    assert not ours.limits.named("orders.list_live")[0].waiting
    for _ in range(9):
        assert now(ours) is not None, "what failed took no place"


def test_behind_others_a_deadline_is_told_at_once_as_well() -> None:
    ours = pacer(gateway=Limit(1, 10))
    enter(ours).leave(200)
    turns = [ours.enter(READ) for _ in range(3)]
    for turn in turns:
        next(turn)
    with pytest.raises(PacingTimeout, match="gateway"):
        next(ours.enter(READ, deadline=time.monotonic() + 25))
    fits = ours.enter(READ, deadline=time.monotonic() + 60)
    next(fits)
    for turn in [*turns, fits]:
        turn.close()


def test_one_that_needs_another_to_end_waits_until_its_deadline() -> None:
    ours = pacer()
    tickets = [enter(ours, HISTORY) for _ in range(5)]
    began = time.monotonic()
    with pytest.raises(PacingTimeout, match="only when another call is done") as raised:
        enter(ours, HISTORY, deadline=began + 0.1)
    assert 0.1 <= time.monotonic() - began < 5.0
    assert raised.value.wait is None
    waiting = ours.enter(HISTORY)
    next(waiting)
    tickets.pop().leave(200)
    assert isinstance(step(waiting), Ticket)


def test_calling_off_loses_no_place() -> None:
    ours = pacer(gateway=Limit(2, 0.3))
    enter(ours).leave(200)
    enter(ours).leave(200)
    turns = [ours.enter(READ) for _ in range(5)]
    for turn in turns:
        next(turn)
    for index in (0, 2, 3):
        turns[index].close()
    assert len(ours.limits.named("gateway")[0].waiting) == 2
    time.sleep(0.4)
    assert [isinstance(step(turns[index]), Ticket) for index in (1, 4)] == [True, True]
    assert not ours.limits.named("gateway")[0].waiting


def test_a_place_that_was_not_used_is_free_at_once() -> None:
    ours = pacer(gateway=Limit(1, 60))
    ticket = enter(ours)
    assert now(ours) is None
    ticket.back()
    ticket.leave(200)
    again = now(ours)
    assert again is not None
    again.leave(200)
    again.back()
    assert now(ours) is None, "what was sent counts"


def test_clients_of_the_same_user_count_together() -> None:
    first, second = pacer("somebody", gateway=Limit(2, 60)), pacer("somebody", gateway=Limit(2, 60))
    other, nobody = pacer("somebody else", gateway=Limit(2, 60)), pacer(gateway=Limit(2, 60))
    enter(first).leave(200)
    enter(second).leave(200)
    assert now(first) is None
    assert now(second) is None
    assert now(other) is not None
    assert now(nobody) is not None


def test_429_stops_everybody(caplog: pytest.LogCaptureFixture) -> None:
    ours = pacer("somebody who errs")
    tickets = [enter(ours) for _ in range(3)]
    with caplog.at_level(logging.WARNING, "ibkr_web.pacing"):
        tickets[0].leave(429)
    assert "portfolio.list_positions was answered 429 (1 in a row)" in caplog.text
    assert "somebody" not in caplog.text
    state = ours.limits.named("gateway")[0]
    assert state.blocked_for == pytest.approx(900, abs=1)
    assert "answered 429, closed for 900 s" in str(state)
    with pytest.raises(PacingTimeout, match="IBKR answered 429 and is left alone"):
        enter(pacer("somebody who errs"), ORDER, deadline=time.monotonic() + 60)
    for ticket in tickets[1:]:
        ticket.leave(429)
    assert ours.limits.named("gateway")[0].blocked_for < 901, "they were on their way"
    ours.limits.lift()
    enter(ours).leave(429)
    ours.limits.lift()


def test_429_with_retry_after() -> None:
    ours = pacer()
    began = time.monotonic()
    enter(ours).leave(429, retry_after=0.15)
    enter(ours).leave(429, retry_after=0.15)
    assert 0.15 <= time.monotonic() - began < 5.0
    assert ours.limits.named("gateway")[0].blocked_for > 0.2, "the second time it is longer"


def test_a_mistaken_retry_after_stops_nobody_for_ever() -> None:
    ours = pacer()
    enter(ours).leave(429, retry_after=900_000_000.0)
    assert 3500 < ours.limits.named("gateway")[0].blocked_for <= 3600
    ours.limits.lift()


def test_what_is_to_be_seen() -> None:
    ours = pacer(gateway=Limit(3, 30))
    assert [str(state) for state in ours.limits] == ["gateway (3 in 30 s): 0 used"]
    enter(ours, HISTORY)
    enter(ours).leave(200)
    enter(ours).leave(200)
    turn = ours.enter(ORDER)
    next(turn)
    gateway, history = ours.limits
    assert (gateway.used, gateway.waiting, gateway.certainty) == (3, ("orders.submit",), "yours")
    assert gateway.free_in == pytest.approx(30, abs=0.5)
    assert (history.used, history.limit, history.free_in) == (1, Limit(concurrent=5), 0.0)
    assert "waiting: orders.submit" in str(ours.limits)
    turn.close()


def test_nothing_is_limited() -> None:
    ours = Pacer(Pacing(enabled=False), "gateway", "x")
    for _ in range(100):
        ticket = now(ours, LIVE)
        assert ticket is not None
        ticket.leave(429)
    assert list(ours.limits) == []


class Simulated(Clock):
    """Passes only where somebody waits for it."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        return self.time

    def pause(self, seconds: float, stop: Any = None) -> bool:
        self.time += seconds
        return False


def test_by_a_simulated_clock_a_quarter_of_an_hour_takes_no_time() -> None:
    from ibkr_openapi import operation
    from ibkr_web.workflows.steps import drive

    clock = Simulated()
    ours = Pacer(None, "gateway", "x", clock=clock)
    began = time.monotonic()
    for _ in range(3):
        drive(ours.enter(operation("scanner.get_parameters")), lambda _: None, clock.pause).leave(200)
    assert clock.time == pytest.approx(1000 + 2 * 900, abs=1)
    assert time.monotonic() - began < 10.0
