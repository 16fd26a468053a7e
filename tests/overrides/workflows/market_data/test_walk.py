"""Windows put together: every bar once, whatever the gaps, the caps and the manners of the chart service."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import Contract
from ibkr_web.workflows.market_data.history import Progress, Query, Section, Tally, walk
from tests.overrides.workflows.market_data.chart import Chart, bar

DAY = 86400
MONDAY = 1_767_571_200
"""2026-01-05, midnight UTC."""


def walked(chart: Chart, name: str, start: int, end: int | None, **more: Any) -> Section:
    section = Section(start * 1000, None if end is None else end * 1000)
    query = Query(Contract(265598, sec_type="STK"), name, **more)
    chart.drive(walk(query, section, Tally(0, None), chart.now * 1000))
    return section


def starts(section: Section) -> list[int]:
    return [row[0] // 1000 for row in section.rows]


def sessions(days: list[int], width: int, opening: int = 52_200, count: int = 78) -> list[int]:
    return [MONDAY + day * DAY + opening + number * width for day in days for number in range(count)]


def test_a_year_of_days_with_weekends() -> None:
    chart = Chart(sessions([day for day in range(365) if day % 7 < 5], 300), 300)
    found = walked(chart, "5min", MONDAY, MONDAY + 365 * DAY)
    assert starts(found) == chart.starts
    assert found.reached is False, "there is nothing before the first bar"
    assert len(chart.calls) < 400


def test_the_answer_may_reach_further_back_than_asked() -> None:
    chart = Chart(sessions([*range(5), *range(7, 12)], 300), 300, further=3 * DAY)
    found = walked(chart, "5min", MONDAY + 2 * DAY, MONDAY + 10 * DAY)
    assert starts(found) == [each for each in chart.starts if MONDAY + 2 * DAY <= each < MONDAY + 10 * DAY]
    assert found.reached


def test_bars_of_weeks_are_whole_where_windows_cut_them() -> None:
    """A window that begins on a Wednesday brings a piece of that week, under the time of the Wednesday."""
    weeks = [MONDAY - 604_800 * number for number in range(1500)][::-1]
    chart = Chart(weeks, 7 * DAY, now=MONDAY + 2 * DAY)
    plain = chart.answer

    def cut(arguments: dict[str, Any]) -> dict[str, Any]:
        answer = plain(arguments)
        rows = answer["data"]
        if len(rows) > 1:
            rows[0] = {**bar(rows[0]["t"] // 1000 + 2 * DAY), "v": 0.01}
        return answer

    chart.answer = cut  # type: ignore[method-assign]  # the chart's own manner, not the product's
    found = walked(chart, "1w", weeks[3], None)
    assert starts(found) == weeks[3:]
    assert all(row[5] == Decimal(repr(bar(row[0] // 1000)["v"])) * 100 for row in found.rows)


def test_a_long_pause_in_trading_is_crossed() -> None:
    """A share was suspended for months: the windows in between are empty, and still nothing is lost."""
    chart = Chart(sessions([*range(5), *range(140, 145)], 300), 300)
    found = walked(chart, "5min", MONDAY, None)
    assert starts(found) == chart.starts
    assert len(chart.calls) < 25


def test_bars_that_are_not_kept_for_so_long() -> None:
    """Daily bars are there, minutes are not: it is said, and not asked for day by day."""
    kept = sessions(list(range(140, 145)), 300)
    chart = Chart(kept, 300, days=[MONDAY + day * DAY for day in range(145)])
    found = walked(chart, "5min", MONDAY, None)
    assert starts(found) == kept and not found.reached
    assert len(chart.calls) < 25


def test_nothing_at_all() -> None:
    found = walked(Chart([], 60, now=MONDAY), "1min", MONDAY - 30 * DAY, None)
    assert found.rows == [] and not found.reached and found.refused is None


@pytest.mark.parametrize("status", [200, 500])
def test_chart_data_unavailable_is_an_empty_window(status: int) -> None:
    chart = Chart([], 60, now=MONDAY)
    chart.spoil = lambda number: (status, {"error": "Chart data unavailable"})
    found = walked(chart, "1min", MONDAY - 30 * DAY, None)
    assert found.rows == [] and found.refused is not None
    assert chart.paused == 0, "that it has nothing is no reason to ask again"


def test_a_500_in_between_is_asked_for_again_and_a_lasting_one_raised() -> None:
    chart = Chart(sessions(list(range(5)), 300), 300)
    chart.spoil = lambda number: (500, {"error": "Failed to get data, please retry"}) if number % 3 == 2 else None
    assert starts(walked(chart, "5min", MONDAY, None)) == chart.starts
    chart.spoil = lambda number: (500, {"error": "Internal error"}) if number > 20 else None
    chart.calls.clear()
    chart.calls.extend({} for _ in range(20))
    with pytest.raises(APIStatusError):
        walked(chart, "5min", MONDAY, None)
    assert len(chart.calls) == 23


def test_an_end_is_sent_and_a_present_one_is_not() -> None:
    chart = Chart(sessions(list(range(5)), 300), 300)
    walked(chart, "5min", MONDAY + 3 * DAY, chart.now - 120)
    assert "start_time" not in chart.calls[0], "an explicit now loses the bar in progress"
    chart.calls.clear()
    found = walked(chart, "5min", MONDAY + DAY, MONDAY + 2 * DAY + 53_000)
    assert chart.calls[0]["start_time"].timestamp() == MONDAY + 2 * DAY + 53_000 + 300
    assert starts(found) == [each for each in chart.starts if MONDAY + DAY <= each < MONDAY + 2 * DAY + 53_000]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_every_bar_once(data: st.DataObject) -> None:
    """Any sessions, cap, reach and end: the result is exactly what the chart has in between."""
    name, width = data.draw(st.sampled_from([("1min", 60), ("5min", 300), ("30min", 1800), ("1h", 3600), ("1d", DAY)]))
    days = data.draw(st.lists(st.integers(0, 40), min_size=1, max_size=12, unique=True))
    count = 1 if width == DAY else data.draw(st.integers(1, min(40, 80_000 // width)))
    opening = data.draw(st.integers(0, DAY - count * width)) if width < DAY else 0
    chart = Chart(
        sessions(days, width, opening, count),
        width,
        most=data.draw(st.integers(2, 50)),
        further=data.draw(st.sampled_from([0, 3600, DAY, 5 * DAY])),
    )
    chart.days = sorted({MONDAY + day * DAY + opening for day in days})
    start = data.draw(st.integers(MONDAY - DAY, MONDAY + 45 * DAY))
    end = data.draw(st.none() | st.integers(start + 1, start + 45 * DAY))
    if start >= chart.now:
        return
    found = walked(chart, name, start, end)
    assert starts(found) == [each for each in chart.starts if start <= each and (end is None or each < end)]


def test_what_is_sent() -> None:
    chart = Chart(sessions(list(range(5)), 300), 300)
    contract = Contract(265598, sec_type="STK").at("ARCA")
    query = Query(contract, "5MIN", "bid_ask", outside_rth=True)
    chart.drive(walk(query, Section(MONDAY * 1000, None), Tally(0, None), chart.now * 1000))
    assert chart.calls[0] == {
        "conid": 265598, "bar": "5min", "period": "1d", "outside_rth": True, "exchange": "ARCA", "source": "Bid_Ask",
    }  # fmt: skip


@pytest.mark.parametrize("name", ["1m", "1M", "7min", "1s", ""])
def test_bars_that_ibkr_does_not_have(name: str) -> None:
    with pytest.raises(ValueError, match="no bars of"):
        Query(Contract(1), name)


def test_other_things_that_make_no_sense() -> None:
    with pytest.raises(ValueError, match="no source"):
        Query(Contract(1), "1d", "TRADES")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="combinations"):
        Query(Contract(1, legs=((1, 1), (2, -1))), "1d")


def test_progress_goes_from_nothing_to_everything() -> None:
    told: list[Progress] = []
    chart = Chart(sessions(list(range(30)), 300), 300)
    section = Section(MONDAY * 1000, chart.now * 1000)
    tally = Tally(chart.now * 1000 - MONDAY * 1000, told.append)
    chart.drive(walk(Query(Contract(1), "5min"), section, tally, chart.now * 1000))
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1].bars == len(section.rows) and 0.95 < told[-1].done <= 1
