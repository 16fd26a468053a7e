"""A whole history in sections: nothing between them is lost or there twice, whatever this machine's clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ibkr_web.instruments import Contract
from ibkr_web.workflows.contracts.book import Book
from ibkr_web.workflows.market_data.assembly import Asked, bars, iterate_bars
from ibkr_web.workflows.market_data.bars import Bars
from ibkr_web.workflows.market_data.history import HistoryUnavailable, Progress
from ibkr_web.workflows.steps import iterate
from tests.overrides.workflows.market_data.chart import Chart
from tests.overrides.workflows.market_data.test_walk import DAY, MONDAY, sessions

CONTRACT = Contract(265598, "AAPL", "STK", "USD")


def book() -> Book:
    return Book(lambda: 1, lambda: 0.0, lambda: datetime.fromtimestamp(MONDAY, UTC).date())


def history(chart: Chart, asked: Asked, clock: float | None = None, tell: Any = None) -> Bars:
    found: Bars = chart.drive(bars(book(), asked, tell, chart.now if clock is None else clock))
    return found


def starts(found: Bars) -> list[int]:
    return [row[0] // 1000 for row in found.data]


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def test_sections_side_by_side() -> None:
    chart = Chart(sessions([day for day in range(180) if day % 7 < 5], 300), 300)
    told: list[Progress] = []
    asked = Asked(CONTRACT, "5min", moment(MONDAY), None)
    found = history(chart, asked, tell=told.append)
    assert starts(found) == chart.starts and found.in_progress is False
    assert {str(call["period"]) for call in chart.calls} >= {"1d"} and told[-1].bars == len(found)


@pytest.mark.parametrize("wrong", [-3 * 3600, -120, 0, 120, 3 * 3600, 40 * DAY])
def test_a_clock_that_is_wrong(wrong: int) -> None:
    """Explicit ends are kept, open ones reach IBKR's present, by whatever clock."""
    chart = Chart(sessions(list(range(20)), 300), 300, now=MONDAY + 19 * DAY + 52_200 + 6010)
    chart.starts = [each for each in chart.starts if each < chart.now]
    clock = chart.now + wrong
    whole = history(chart, Asked(CONTRACT, "5min", moment(MONDAY), None), clock)
    assert starts(whole) == chart.starts and whole.in_progress is True
    end = chart.now - 1900
    part = history(chart, Asked(CONTRACT, "5min", moment(MONDAY + DAY), moment(end)), clock)
    assert starts(part) == [each for each in chart.starts if MONDAY + DAY <= each < end]


def test_pieces() -> None:
    chart = Chart(sessions([day for day in range(120) if day % 7 < 5], 300), 300)
    asked = Asked(CONTRACT, "5min", moment(MONDAY), moment(MONDAY + 120 * DAY))
    reading = iterate(iterate_bars(book(), asked, None, chart.now), chart.perform, lambda seconds: None)  # type: ignore[arg-type]
    pieces = list(reading)
    assert [start for piece in pieces for start in starts(piece)] == chart.starts and len(pieces) > 3
    assert [piece.notes for piece in pieces[1:]] == [()] * (len(pieces) - 1)


def test_nothing_in_pieces() -> None:
    chart = Chart([], 300, now=MONDAY)
    asked = Asked(CONTRACT, "5min", timedelta(days=100))
    (only,) = iterate(iterate_bars(book(), asked, None, chart.now), chart.perform, lambda seconds: None)  # type: ignore[arg-type]
    assert len(only) == 0 and "no 5min bars between" in only.notes[0]
    chart.spoil = lambda number: (500, {"error": "Chart data unavailable"})
    with pytest.raises(HistoryUnavailable):
        list(iterate(iterate_bars(book(), asked, None, chart.now), chart.perform, lambda seconds: None))  # type: ignore[arg-type]


def test_notes() -> None:
    chart = Chart(sessions(list(range(100, 110)), 300), 300)
    late = history(chart, Asked(CONTRACT, "5min", moment(MONDAY), moment(MONDAY + 105 * DAY)))
    assert late.notes == (f"IBKR has no 5min bars before {moment(chart.starts[0]):%Y-%m-%d %H:%M} UTC",)
    plain = chart.answer

    def odd(arguments: dict[str, Any]) -> dict[str, Any]:
        answer = plain(arguments)
        answer.pop("volumeFactor")
        answer["data"].append({"t": 1, "o": None})
        return answer

    chart.answer = odd  # type: ignore[method-assign]  # the chart's own manner, not the product's
    found = history(chart, Asked(CONTRACT, "5min", moment(MONDAY + 101 * DAY), moment(MONDAY + 103 * DAY)))
    assert "lacked a time or a price" in found.notes[0] and "multiplied" in found.notes[1]


def test_no_start_is_one_window() -> None:
    chart = Chart(sessions(list(range(300)), 1800, count=13), 1800)
    found = history(chart, Asked(CONTRACT, "30min"))
    assert starts(found) == [each for each in chart.starts if each >= chart.now - 7 * DAY]
