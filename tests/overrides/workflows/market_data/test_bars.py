"""Bars as rows and columns; moments; windows; one page of history."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from ibkr_openapi import Response, operation
from ibkr_web.instruments import Contract
from ibkr_web.workflows.market_data.bars import Bars, Row
from ibkr_web.workflows.market_data.moments import milliseconds
from ibkr_web.workflows.market_data.pages import Page, read_page
from ibkr_web.workflows.market_data.windows import WIDTHS, concurrent, period_for, seconds_of, window, wire_name

NEW_YORK = ZoneInfo("America/New_York")
FIRST = datetime(2026, 3, 6, 20, 55, tzinfo=UTC)


def made(count: int = 5, **how: Any) -> Bars:
    rows: list[Row] = []
    for number in range(count):
        price = Decimal("190.10") + number
        when = int((FIRST + timedelta(minutes=5 * number)).timestamp() * 1000)
        rows.append((when, price, price + 1, price - 1, price, Decimal(100 * number)))
    return Bars(Contract(265598, "AAPL"), "5min", rows, zone=NEW_YORK, **how)


def test_a_sequence_of_bars() -> None:
    bars = made(in_progress=True)
    assert len(bars) == 5 and bars[0].time == FIRST and bars[-1].open == Decimal("194.10")
    assert [bar.complete for bar in bars] == [True, True, True, True, False]
    assert not bars[4].complete and not bars[-1].complete and bars[3].complete
    assert next(reversed(bars)) == bars[4] and bars[1] in bars
    with pytest.raises(IndexError):
        bars[5]


def test_slices_are_bars_too() -> None:
    bars = made(in_progress=True)
    assert bars[1:3].in_progress is False and len(bars[1:3]) == 2
    assert bars[3:].in_progress and bars[3:][-1] == bars[-1]
    assert not bars[:0].in_progress and bars[:0].zone is NEW_YORK
    assert [bar.complete for bar in bars[::2]] == [True, True, False]
    with pytest.raises(ValueError, match="reversed"):
        bars[::-1]


def test_columns_and_rows() -> None:
    bars = made()
    assert bars.column("close") == [Decimal("190.10") + number for number in range(5)]
    assert list(bars.columns()) == ["time", "open", "high", "low", "close", "volume"]
    assert next(bars.rows()) == bars[0]._asdict()
    with pytest.raises(KeyError):
        bars.column("vwap")
    assert "5 bars of 5min" in repr(bars) and repr(made(0)).startswith("<0 bars")


@pytest.mark.parametrize("exact", [False, True])
def test_pandas(exact: bool) -> None:
    pytest.importorskip("pandas")
    frame = made().to_pandas(exact=exact)
    assert str(frame.index.tz) == "UTC" and frame.index[0] == FIRST
    assert frame["close"].iloc[0] == (Decimal("190.10") if exact else 190.1)
    assert made(0).to_pandas(exact=exact).empty


@pytest.mark.parametrize("exact", [False, True])
def test_polars(exact: bool) -> None:
    pytest.importorskip("polars")
    frame = made().to_polars(exact=exact)
    assert frame["time"][0] == FIRST and frame["close"][0] == (Decimal("190.10") if exact else 190.1)
    assert made(0).to_polars(exact=exact).is_empty()


@pytest.mark.parametrize("exact", [False, True])
def test_arrow(exact: bool) -> None:
    pytest.importorskip("pyarrow")
    table = made().to_arrow(exact=exact)
    assert table["time"][0].as_py() == FIRST
    assert table["close"][0].as_py() == (Decimal("190.10") if exact else 190.1)
    assert made(0).to_arrow(exact=exact).num_rows == 0


def test_days_are_those_of_the_exchange() -> None:
    spring = date(2026, 3, 8)
    begin, end = milliseconds(spring, NEW_YORK), milliseconds(spring, NEW_YORK, whole=True)
    assert (end - begin) / 3_600_000 == 23, "the clocks go forward on that day"
    assert milliseconds("2026-03-08", NEW_YORK) == begin
    assert milliseconds("2026-03-08", None) == begin - 5 * 3_600_000, "UTC where nobody knows better"


def test_moments_say_their_zone() -> None:
    assert milliseconds("2026-03-06T15:55:00-05:00", None) == int(FIRST.timestamp() * 1000)
    assert milliseconds("2026-03-06T20:55:00Z", NEW_YORK, whole=True) == milliseconds(FIRST, None)
    for naive in (datetime(2026, 3, 6), "2026-03-06T20:55:00", "20260306-15:55:00"):  # noqa: DTZ001  # that is what is refused
        with pytest.raises(ValueError, match="does not say its zone"):
            milliseconds(naive, NEW_YORK)
    for wrong in ("yesterday", "2026-13-01", "6.3.2026"):
        with pytest.raises(ValueError, match="no moment"):
            milliseconds(wrong, NEW_YORK)


def test_windows_follow_the_table() -> None:
    assert period_for("1min", 10**9) == ("1d", 86400)
    assert period_for("1min", 600)[0] == "1h"
    assert period_for("30min", 10**9)[0] == "1w"
    assert period_for("1h", 10**9)[0] == "1m"
    assert period_for("1d", 86400)[0] == "1w"
    assert period_for("1d", 10**9)[0] == "3y"
    assert period_for("1w", 10)[0] == "1y", "less would be a piece of a week"
    assert period_for("1month", 10**9)[0] == "15y"
    assert (wire_name("1month"), wire_name("5MIN")) == ("1m", "5min")
    assert all(window(name) >= seconds_of(name) for name in WIDTHS)
    assert concurrent() == 5


def page(envelope: Any, date_header: str = "Fri, 06 Mar 2026 21:00:00 GMT") -> Page:
    content = envelope if isinstance(envelope, bytes) else json.dumps(envelope).encode()
    answer = httpx.Response(200, headers={"date": date_header}, content=content)
    return read_page(Response(operation("market_data.get_history"), answer))


def test_prices_keep_every_digit() -> None:
    text = b'{"volumeFactor":40,"data":[{"t":1,"o":190.10,"h":0.1234567890123456789,"l":190,"c":1e-7,"v":308.625}]}'
    found = page(text)
    assert [str(number) for number in found.rows[0][1:]] == ["190.10", "0.1234567890123456789", "190", "1E-7", "12345"]
    assert found.now == datetime(2026, 3, 6, 21, tzinfo=UTC).timestamp()


def test_odd_bars() -> None:
    good = {"t": 2000, "o": "1.5", "h": 2, "l": 1, "c": 1.25, "v": 3}
    bad: list[Any] = [{"t": 3000, "o": None, "h": 1, "l": 1, "c": 1}, {"t": 4000, "h": 1}, {"o": 0, "v": 0}, None, 7]
    bad.append({"t": "soon", "o": 1, "h": 1, "l": 1, "c": 1})
    found = page({"volumeFactor": "100", "data": [{**good, "t": 5000, "v": None}, good, *bad, good]})
    assert [row[0] for row in found.rows] == [2000, 5000], "by time, each once"
    assert found.rows[0][1] == Decimal("1.5") and [row[5] for row in found.rows] == [300, 0]
    assert found.unreadable == 3 and found.factor
    assert not page({"data": [good]}).factor
    for nothing in ([], None, {"data": None}, {"data": {}}):
        assert page(nothing, "never").rows == []
    texts = dict(zip("ohlcv", ("1,190.5", "1,200", "1", "2", "12,345"), strict=True))
    (row,) = page({"volumeFactor": 1, "data": [{"t": 1, **texts}]}).rows
    assert (row[1], row[5]) == (Decimal("1190.5"), 12345), "a volume that cannot be read would be one of 0"
    assert page(b'{"data":[{"t":1,"o":NaN,"h":Infinity,"l":1,"c":1}]}').unreadable == 1
