"""Bars: windows that end at startTime, the tables of periods and bars, the cap, the factors."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest

from ibkr_web.simulator.brokerage.bars import BARS
from tests.simulator.brokerage.desk import AAPL, ES, EURUSD, Desk

BMW = 14094


@pytest.fixture
def desk() -> Desk:
    made = Desk()
    made.answer("market_data.get_history", conid=AAPL, period="1d", bar="1h")
    made.wait(2)
    return made


def history(desk: Desk, period: str = "1d", bar: str = "5min", conid: int = AAPL, **more: Any) -> dict[str, Any]:
    answer: dict[str, Any] = desk.ok("market_data.get_history", conid=conid, period=period, bar=bar, **more)
    return answer


def times(answer: dict[str, Any]) -> list[datetime]:
    return [datetime.fromtimestamp(row["t"] / 1000, UTC) for row in answer["data"]]


def test_the_first_call_of_a_session_wakes_the_service() -> None:
    cold = Desk()
    assert cold.ok("session.tickle")["hmds"] == {"error": "no bridge"}
    assert cold.refused("market_data.get_history", conid=AAPL, period="1d", bar="5min")[0] == 500
    assert cold.refused("market_data.get_history", conid=AAPL, period="1d", bar="5min")[0] == 500
    cold.wait(2)
    assert history(cold)["data"]
    assert "error" not in cold.ok("session.tickle")["hmds"]


def test_bars_of_today(desk: Desk) -> None:
    answer = history(desk)
    assert times(answer)[0] == datetime(2026, 11, 18, 14, 30, tzinfo=UTC)
    assert times(answer)[-1] == datetime(2026, 11, 18, 15, tzinfo=UTC)
    assert answer["points"] == len(answer["data"]) - 1
    assert answer["barLength"] == 300
    assert answer["startTime"] == "20261118-14:30:00"
    assert answer["data"][-1]["c"] == desk.world.brokerage.market.last(AAPL)


def test_bars_fit_together(desk: Desk) -> None:
    for bar in ("1min", "15min", "1h"):
        rows = history(desk, "1d", bar, startTime="20261117-21:00:00")["data"]
        for row in rows:
            assert row["l"] <= min(row["o"], row["c"]) <= max(row["o"], row["c"]) <= row["h"]
            assert row["v"] > 0
        assert all(earlier["c"] == later["o"] for earlier, later in pairwise(rows))


def test_start_time_is_the_end_of_the_window(desk: Desk) -> None:
    answer = history(desk, "30min", "1min", startTime="20261117-16:00:00")
    assert times(answer)[0] == datetime(2026, 11, 17, 15, 30, tzinfo=UTC)
    assert times(answer)[-1] == datetime(2026, 11, 17, 15, 59, tzinfo=UTC)


def test_an_explicit_now_loses_the_bar_in_progress(desk: Desk) -> None:
    desk.wait(60)
    now = desk.world.clock.datetime().strftime("%Y%m%d-%H:%M:%S")
    open_ended, explicit = history(desk), history(desk, startTime=now)
    assert explicit["data"] == open_ended["data"][:-1]


def test_walking_backwards_covers_everything_once(desk: Desk) -> None:
    seen: list[int] = []
    start = "20261117-21:00:00"
    for _ in range(4):
        answer = history(desk, "1d", "5min", startTime=start)
        seen = [row["t"] for row in answer["data"]] + seen
        start = answer["startTime"]
    assert seen == sorted(set(seen))
    assert len(seen) == 4 * 78


def test_minutes_and_hours_count_trading_time(desk: Desk) -> None:
    answer = history(desk, "8h", "1h")
    assert len(answer["data"]) == 8
    assert times(answer)[0].date() == datetime(2026, 11, 17, tzinfo=UTC).date()


def test_before_the_opening_the_window_reaches_back() -> None:
    desk = Desk(at=datetime(2026, 11, 18, 11, tzinfo=UTC))
    desk.answer("market_data.get_history", conid=AAPL, period="1d", bar="1h")
    desk.wait(2)
    assert times(history(desk))[-1] == datetime(2026, 11, 17, 20, 55, tzinfo=UTC)
    assert times(history(desk, outsideRth=True))[-1] == datetime(2026, 11, 18, 11, tzinfo=UTC)


def test_extended_hours(desk: Desk) -> None:
    inside = history(desk, startTime="20261118-02:00:00")
    outside = history(desk, startTime="20261118-02:00:00", outsideRth=True)
    assert (len(inside["data"]), len(outside["data"])) == (78, 192)
    assert outside["outsideRth"] is True


def test_years_of_days(desk: Desk) -> None:
    assert 750 < len(history(desk, "3y", "1d")["data"]) < 760
    assert len(history(desk, "1000d", "1d")["data"]) == 1000


def test_currencies_fill_a_whole_answer(desk: Desk) -> None:
    answer = history(desk, "1d", "1min", EURUSD, startTime="20261117-22:00:00")
    assert len(answer["data"]) == 1000
    assert times(answer)[-1] == datetime(2026, 11, 17, 21, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("period", "bar"),
    [("1min", "1min"), ("1d", "8h"), ("1w", "10min"), ("1m", "1h"), ("3m", "2h"), ("1y", "1m"), ("15y", "1w")],
)
def test_allowed_widths(desk: Desk, period: str, bar: str) -> None:
    assert history(desk, period, bar)["barLength"] == BARS[bar]


@pytest.mark.parametrize(
    ("period", "bar"),
    [("1d", "1d"), ("1w", "5min"), ("1m", "30min"), ("3m", "1h"), ("1y", "4h"), ("2y", "8h"), ("15y", "1d")],
)
def test_widths_that_a_period_does_not_have(desk: Desk, period: str, bar: str) -> None:
    status, text = desk.refused("market_data.get_history", conid=AAPL, period=period, bar=bar)
    assert (status, bar in text) == (400, True)


@pytest.mark.parametrize("period", ["31min", "9h", "0d", "16y", "1x", "week", "d1"])
def test_periods_that_are_none(desk: Desk, period: str) -> None:
    assert desk.refused("market_data.get_history", conid=AAPL, period=period, bar="1min")[0] == 400


def test_upper_case_is_not_refused_but_taken_for_something_else(desk: Desk) -> None:
    answer = history(desk, "1M", "5min")
    assert answer["timePeriod"] == "1d"
    assert len(answer["data"]) < 10


@pytest.mark.parametrize("bar", ["7min", "1D", "30s", ""])
def test_other_bars(desk: Desk, bar: str) -> None:
    if bar:
        assert desk.refused("market_data.get_history", conid=AAPL, period="1d", bar=bar)[0] == 400
    else:
        assert history(desk, "1w", bar)["barLength"] == 900


def test_weeks_and_months_join_days(desk: Desk) -> None:
    weekly = history(desk, "3m", "1w")
    assert {moment.weekday() for moment in times(weekly)[1:]} == {0, 1}, "Labor Day is a Monday"
    monthly = times(history(desk, "1y", "1m"))
    assert len({(moment.year, moment.month) for moment in monthly}) == len(monthly) == 13


def test_forward_is_not_available(desk: Desk) -> None:
    assert history(desk, direction=1) == {"error": "Chart data unavailable"}


def test_a_window_without_data_has_one_bar_without_a_time(desk: Desk) -> None:
    answer = history(desk, startTime="19700101-00:00:00")
    assert answer["points"] == 0
    assert [row.keys() for row in answer["data"]] == [{"o", "h", "l", "c", "v"}]


def test_a_start_that_is_none(desk: Desk) -> None:
    for text in ("yesterday", "2026-11-17 10:00:00", "20261350-00:00:00"):
        assert desk.refused("market_data.get_history", conid=AAPL, period="1d", bar="1min", startTime=text)[0] == 400


def test_volumes_are_divided_by_their_factor(desk: Desk) -> None:
    factors = set()
    for conid in (AAPL, BMW, 8314, 756733):
        answer = history(desk, "1w", "1d", conid)
        factors.add(answer["volumeFactor"])
        contract = desk.world.brokerage.contracts.get(conid)
        whole = answer["data"][-2]["v"] * answer["volumeFactor"]
        assert whole == pytest.approx(contract.average_volume, rel=0.35)
    assert len(factors) > 1


def test_extremes_are_price_volume_and_minutes(desk: Desk) -> None:
    answer = history(desk, "1w", "1d")
    price, volume, minutes = answer["high"].split("/")
    highest = max(answer["data"], key=lambda row: row["h"])
    assert int(price) == round(highest["h"] * answer["priceFactor"])
    assert float(volume) == pytest.approx(highest["v"], abs=0.01)
    assert int(minutes) == (highest["t"] - answer["data"][0]["t"]) // 60_000


def test_sources_mean_different_things(desk: Desk) -> None:
    trades = history(desk, startTime="20261117-21:00:00")["data"][0]
    middle = history(desk, startTime="20261117-21:00:00", source="Midpoint")["data"][0]
    quotes = history(desk, startTime="20261117-21:00:00", source="Bid_Ask")["data"][0]
    assert middle["v"] == quotes["v"] == 0
    assert middle["c"] == trades["c"]
    assert quotes["o"] < quotes["c"]
    assert (quotes["h"], quotes["l"]) == (pytest.approx(trades["h"] + 0.01), pytest.approx(trades["l"] - 0.01))


def test_expired_options_have_no_bars(desk: Desk) -> None:
    contracts = desk.world.brokerage.contracts
    option = contracts.options(AAPL, *contracts.option_months(AAPL)[0])[60].conid
    future = contracts.futures(ES)[0].conid
    assert history(desk, conid=option)["data"]
    desk.wait(60 * 86400)
    desk.world.brokerage.session.login("trader")
    desk.wait(2)
    desk.answer("market_data.get_history", conid=AAPL, period="1d", bar="1h")
    desk.wait(2)
    assert desk.refused("market_data.get_history", conid=option, period="1d", bar="1h")[0] == 500
    assert history(desk, conid=future)["data"]


def test_unknown_contracts_and_exchanges(desk: Desk) -> None:
    assert desk.refused("market_data.get_history", conid=1, period="1d", bar="1h")[0] == 500
    arguments = {"conid": AAPL, "period": "1d", "bar": "1h"}
    assert desk.refused("market_data.get_history", exchange="TSEJ", **arguments)[0] == 400
    assert history(desk, "1d", "1h", exchange="NASDAQ")["data"]


def test_the_same_bars_again(desk: Desk) -> None:
    first = history(desk, startTime="20261117-21:00:00")
    desk.world.brokerage.market.bars.clear()
    assert history(desk, startTime="20261117-21:00:00") == first
    other = Desk()
    other.world.brokerage.priming.enforced = False
    assert history(other, startTime="20261117-21:00:00") == first


def test_american_holidays_and_half_days(desk: Desk) -> None:
    days = times(history(desk, "1w", "1d", startTime="20251201-00:00:00"))
    assert [each.day for each in days][-4:] == [24, 25, 26, 28], "Thanksgiving is the 27th"
    rows = times(history(desk, "1d", "10min", startTime="20251129-00:00:00"))
    assert (rows[0].hour, rows[-1].hour, rows[-1].minute) == (14, 17, 50), "closed at 13:00 in New York"
    abroad = times(history(desk, "1w", "1d", conid=BMW, startTime="20251201-00:00:00"))
    assert [each.day for each in abroad][-5:] == [24, 25, 26, 27, 28]
