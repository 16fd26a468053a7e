"""Bars: windows that end where they are said to start, and other surprises (section 5 of the facts)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web.instruments import Contract
from ibkr_web.simulator.clock import Clock
from ibkr_web.workflows.market_data import history, pages
from ibkr_web.workflows.market_data.history import HistoryUnavailable, Query
from ibkr_web.workflows.steps import Call
from tests.overrides.resources.market import AAPL, BMW, market, truth
from tests.traps.harness import Remove, swap, trap
from tests.traps.remedies import raising

CALL, TAKE, ROW = Query.call, history._Walker._take, pages._row
PRESENT = datetime(2026, 11, 18, 15, 2, 30, tzinfo=UTC)
FIRST, LAST = date(2026, 3, 2), date(2026, 3, 6)


def whole(bar: str, conid: int = AAPL) -> None:
    """A week, bar by bar as it was."""
    with market() as (simulator, ib):
        found = ib.market_data.history(conid, bar, start="2026-03-02", end="2026-03-06")
        expected = truth(simulator, conid, bar, FIRST, LAST)
        assert [row[0] for row in found.data] == [int(each.t * 1000) for each in expected]
        assert [row[5] for row in found.data] == [each.v for each in expected]


def asking(change: Callable[[dict[str, Any], int | None, float], None]) -> Remove:
    """With other arguments in the calls."""

    def call(self: Query, end: int | None, needed: float) -> Call:
        made = CALL(self, end, needed)
        change(made.arguments, end, needed)
        return made

    return lambda patch: patch.setattr(Query, "call", call)


def at_its_start(arguments: dict[str, Any], end: int | None, needed: float) -> None:
    if end is not None:
        arguments["start_time"] -= timedelta(seconds=needed)


@trap(
    "The start of a window of bars is its end",
    facts=("5 | * params `conid`", "5 | * `startTime` is the **end**"),
    without=asking(at_its_start),
)
def start_is_the_end() -> None:
    whole("1h")


def loud(arguments: dict[str, Any], end: int | None, needed: float) -> None:
    arguments["period"] = arguments["period"].upper()


@trap(
    "A period in capitals is another period",
    facts="5 | * period units (lower case!)",
    without=asking(loud),
)
def capitals() -> None:
    with market() as (simulator, ib):
        assert len(ib.market_data.history(AAPL, "2h", start="2026-01-05", end="2026-03-27")) > 200
        assert len(simulator.requests.of("market_data.get_history")) <= 2, "one window, and not one for each day"


@trap(
    "Narrow bars go with short periods only",
    facts=("5 | * bar: 1,2,3,5,10,15,30 min", "5 | * allowed bar per period"),
    without=swap("ibkr_web.workflows.market_data.history.period_for", lambda bar, needed: ("1y", 365 * 86400)),
)
def short_periods() -> None:
    whole("5min")


def once(self: Any, page: Any) -> bool:
    some = TAKE(self, page)
    if self.limit is not None:
        self.limit = min(self.limit, self.section.start)
    return some


@trap(
    "An answer holds a thousand bars at most",
    facts="5 | * ≤1000 points per answer",
    without=lambda patch: patch.setattr(history._Walker, "_take", once),
)
def thousand() -> None:
    whole("1min")


def uncut(self: Any) -> None:
    self.section.rows = [row for part in reversed(self.parts) for row in part]


@trap(
    "An answer reaches further back than it was asked to",
    facts="5 | * `startTime` is the **end**",
    without=lambda patch: patch.setattr(history._Walker, "_finish", uncut),
)
def too_much() -> None:
    whole("30min")


def at_present(arguments: dict[str, Any], end: int | None, needed: float) -> None:
    arguments.setdefault("start_time", PRESENT)


@trap(
    "An end at the present loses the bar in progress",
    facts="5 | * `startTime` is the **end**",
    without=asking(at_present),
)
def bar_in_progress() -> None:
    clock = Clock(PRESENT)
    clock.hold()
    with market(clock=clock) as (_, ib):
        clock.release()
        found = ib.market_data.history(AAPL, "5min", start=timedelta(days=6))
        assert found[-1].time == datetime(2026, 11, 18, 15, tzinfo=UTC) and not found[-1].complete


def unscaled(bar: Any, given: Any) -> Any:
    return ROW(bar, Decimal(1))


@trap(
    "Volumes of bars are divided by a factor that varies",
    facts="5 | * **volume:** multiply",
    without=swap("ibkr_web.workflows.market_data.pages._row", unscaled),
)
def volumes() -> None:
    whole("1h", BMW)


@trap(
    "No data is an error, in a success or in a failure",
    facts=("5 | * errors: 500", "5 | * not available:"),
    without=swap("ibkr_web.workflows.market_data.history.no_data", lambda error: False),
)
def no_data() -> None:
    with market() as (simulator, ib):
        gone = Contract(simulator.brokerage.contracts.options(AAPL, 2026, 12)[0].conid - 122 * 24, "AAPL", "OPT")
        with raising(HistoryUnavailable, "expired options"):
            ib.market_data.history(gone, "1d", start="2024-01-01", end="2024-02-01")


def unlooked(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Query, "__attrs_post_init__", lambda self: None)


@trap(
    "There are no bars of combinations",
    facts="5 | * not available:",
    without=unlooked,
)
def combinations() -> None:
    with market() as (simulator, ib):
        combination = Contract(28812380, "AAPL", "BAG", legs=((AAPL, 1), (272093, -1)))
        try:
            ib.market_data.history(combination, "1d", start="2026-01-05", end="2026-02-05")
        except ValueError as error:
            assert "ask for the legs" in str(error)
        else:
            raise AssertionError("bars of something else")
        assert not simulator.requests.of("market_data.get_history")
