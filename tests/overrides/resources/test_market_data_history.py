"""History against the simulator: each bar compared with what the simulator knows."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import Contract, Crypto, Forex, Future, Stock
from ibkr_web.simulator.brokerage.bars import Bar as True_
from ibkr_web.simulator.brokerage.bars import Period, bars
from ibkr_web.simulator.clock import Clock
from ibkr_web.workflows.market_data.bars import Bars
from ibkr_web.workflows.market_data.history import HistoryUnavailable, Progress
from tests.overrides.resources.market import AAPL, BMW, Everything, async_market, at, market, plain, shown, truth

SHORT = [  # over a change of clocks, Thanksgiving and its half day
    ("1min", "2026-03-05", "2026-03-10"),
    ("2min", "2026-03-05", "2026-03-10"),
    ("3min", "2026-03-05", "2026-03-10"),
    ("5min", "2025-11-24", "2025-12-05"),
    ("10min", "2025-10-27", "2025-12-02"),
    ("15min", "2025-10-27", "2025-12-02"),
    ("30min", "2025-10-27", "2025-12-02"),
    ("1h", "2025-10-01", "2026-03-31"),
    ("2h", "2025-03-01", "2026-03-31"),
    ("3h", "2025-03-01", "2026-03-31"),
    ("4h", "2024-03-01", "2026-03-31"),
    ("8h", "2023-03-01", "2026-03-31"),
    ("1d", "2015-03-01", "2026-03-31"),
]


@pytest.mark.parametrize(("name", "start", "end"), SHORT)
def test_each_width(name: str, start: str, end: str) -> None:
    with market() as (simulator, ib):
        found = ib.market_data.history(AAPL, name, start=start, end=end)
        expected = truth(simulator, AAPL, name, date.fromisoformat(start), date.fromisoformat(end))
        assert shown(found.data) == plain(expected)
        assert found.notes == () and not found.in_progress and len(expected) > 300
        assert not simulator.violations


@pytest.mark.slow
def test_two_years_of_minutes() -> None:
    first, last = date(2024, 11, 1), date(2026, 10, 31)
    told: list[Progress] = []
    with market() as (simulator, ib):
        simulator.brokerage.market.bars = Everything()
        found = ib.market_data.history(AAPL, "1min", start=first, end=last, progress=told.append)
        expected = truth(simulator, AAPL, "1min", first, last)
    assert shown(found.data) == plain(expected)
    assert len(found) == len(expected) > 190_000 and found.notes == ()
    days = {bar.time.date() for bar in found}
    assert date(2025, 7, 4) not in days and date(2025, 12, 25) not in days and date(2025, 11, 28) in days
    half = [bar.time.astimezone(found.zone) for bar in found if bar.time.date() == date(2025, 11, 28)]
    assert (half[0].hour, half[0].minute, half[-1].hour, half[-1].minute) == (9, 30, 12, 59)
    assert {bar.time.astimezone(found.zone).strftime("%H:%M") for bar in found} == {
        f"{minute // 60:02}:{minute % 60:02}" for minute in range(570, 960)
    }, "by the clock in New York, in summer and in winter"
    assert told[-1].done == pytest.approx(1.0) and told[-1].bars == len(found)
    assert max(entry.beside for entry in simulator.requests.of("market_data.get_history")) <= 5


@pytest.mark.slow
@pytest.mark.parametrize(("name", "first"), [("1w", date(2010, 1, 4)), ("1month", date(2010, 1, 1))])
def test_weeks_and_months(name: str, first: date) -> None:
    """They join whole days, whatever the windows cut."""
    limit = at("2026-04-01T04:00").timestamp()
    with market() as (simulator, ib):
        found = ib.market_data.history(AAPL, name, start=first, end="2026-03-31")
        days = truth(simulator, AAPL, "1d", first, date(2026, 3, 31))
        contract = simulator.brokerage.contracts.get(AAPL)
        window = bars(simulator.world, contract, Period(15, "y"), "1m" if name == "1month" else name, False, None)[1:]
    joined: dict[tuple[int, int], list[True_]] = {}
    for day in days:
        when = datetime.fromtimestamp(day.t, UTC)
        key = when.isocalendar()[:2] if name == "1w" else (when.year, when.month)
        joined.setdefault(key, []).append(day)
    expected = [(int(each[0].t * 1000), each[0].o) for each in joined.values()]
    assert [(row[0], float(row[1])) for row in found.data] == expected
    assert found.notes == ()
    recent = plain([each for each in window if each.t < limit])
    assert shown(found.data)[-len(recent) :] == recent, "the newest ones as one window has them, volumes too"


@pytest.mark.parametrize("outside", [False, True])
def test_futures_and_their_long_days(outside: bool) -> None:
    """23 hours of minutes are more than one answer holds."""
    with market() as (simulator, ib):
        future = ib.contracts.resolve(Future("ES", month="MAR27"))
        found = ib.market_data.history(
            future, "1min", start=at("2026-10-28T22:00"), end=at("2026-11-05T00:00"), outside_rth=outside
        )
        expected = truth(simulator, future.conid, "1min", date(2026, 10, 29), date(2026, 11, 5), outside)
    limit = at("2026-11-05T00:00").timestamp()
    assert shown(found.data) == plain([each for each in expected if each.t < limit])
    assert str(found.zone) == "America/Chicago"


def test_other_exchanges_pairs_and_crypto() -> None:
    with market() as (simulator, ib):
        for wish in (Stock("BMW"), Forex("EURUSD"), Crypto("BTC")):
            contract = ib.contracts.resolve(wish)
            found = ib.market_data.history(contract, "15min", start=at("2026-03-23T12:00"), end=at("2026-04-01T12:00"))
            expected = truth(simulator, contract.conid, "15min", date(2026, 3, 22), date(2026, 4, 2))
            low, high = at("2026-03-23T12:00").timestamp(), at("2026-04-01T12:00").timestamp()
            assert shown(found.data) == plain([each for each in expected if low <= each.t < high])


def test_volumes_are_whole_units_whatever_the_factor() -> None:
    with market() as (simulator, ib):
        for conid in (AAPL, AAPL + 1, BMW):
            if simulator.brokerage.contracts.find(conid) is None:
                continue
            found = ib.market_data.history(conid, "1h", start="2026-03-02", end="2026-03-06")
            expected = truth(simulator, conid, "1h", date(2026, 3, 2), date(2026, 3, 6))
            assert [row[5] for row in found.data] == [each.v for each in expected]


def test_the_bar_in_progress_is_marked() -> None:
    opening = datetime(2026, 11, 18, 15, 2, 30, tzinfo=UTC)
    clock = Clock(opening)
    clock.hold()
    with market(clock=clock) as (simulator, ib):
        clock.release()
        minutes = ib.market_data.history(AAPL, "5min", start=timedelta(days=6))
        assert minutes[-1].time == datetime(2026, 11, 18, 15, tzinfo=UTC) and not minutes[-1].complete
        assert all(bar.complete for bar in minutes[:-1]) and minutes.in_progress
        assert not ib.market_data.history(AAPL, "1d", start=timedelta(days=30))[-1].complete
        simulator.clock.advance(8 * 3600)
        assert ib.market_data.history(AAPL, "1d", start=timedelta(days=30))[-1].complete, "closed for today"
        assert not ib.market_data.history(AAPL, "1w", start=timedelta(days=60))[-1].complete, "a week has five days"


def test_bid_and_ask() -> None:
    with market() as (simulator, ib):
        found = ib.market_data.history(AAPL, "1h", start="2026-03-02", end="2026-03-03", source="bid_ask")
        trades = ib.market_data.history(AAPL, "1h", start="2026-03-02", end="2026-03-03")
        assert all(bar.volume == 0 and bar.open < bar.close for bar in found)
        assert [bar.time for bar in found] == [bar.time for bar in trades]
        asked = [entry.query for entry in simulator.requests.of("market_data.get_history")]
        assert any("source=Bid_Ask" in query for query in asked) and "source" not in asked[-1]


def test_what_ibkr_does_not_have() -> None:
    with market() as (simulator, ib):
        old = ib.market_data.history(AAPL, "1d", start="1980-01-01", end="1991-12-31")
        assert len(old) > 300 and old.notes and old.notes[0].startswith("IBKR has no 1d bars before 19")
        gone = Contract(simulator.brokerage.contracts.options(AAPL, 2026, 12)[0].conid - 122 * 24, "AAPL", "OPT")
        with pytest.raises(HistoryUnavailable, match=r"Chart data unavailable.*expired options"):
            ib.market_data.history(gone, "1d", start="2024-01-01", end="2024-02-01")
        with pytest.raises(ValueError, match="not in the past"):
            ib.market_data.history(AAPL, "1d", start="2036-01-01")
        with pytest.raises(ValueError, match="not before"):
            ib.market_data.history(AAPL, "1d", start="2026-02-01", end="2026-01-01")


def test_pieces_are_the_whole() -> None:
    with market() as (simulator, ib):
        whole = ib.market_data.history(AAPL, "30min", start="2025-01-01", end="2026-03-31")
        pieces = list(ib.market_data.iterate_history(AAPL, "30min", start="2025-01-01", end="2026-03-31"))
        assert [row for piece in pieces for row in piece.data] == whole.data and len(pieces) > 1
        before = len(simulator.requests)
        first = next(iter(ib.market_data.iterate_history(AAPL, "1min", start="2024-01-01", end="2026-03-31")))
        assert first[0].time.date() == date(2024, 1, 2) and len(simulator.requests) - before < 130


def test_the_same_async() -> None:
    async def main() -> None:
        async with async_market() as (simulator, ib):
            found: Bars = await ib.market_data.history(AAPL, "5min", start="2026-01-02", end="2026-03-31")
            expected = truth(simulator, AAPL, "5min", date(2026, 1, 2), date(2026, 3, 31))
            assert shown(found.data) == plain(expected)
            reading = ib.market_data.iterate_history(AAPL, "1h", start="2026-01-02", end="2026-02-27")
            pieces = [each async for each in reading]
            assert sum(map(len, pieces)) == len(truth(simulator, AAPL, "1h", date(2026, 1, 2), date(2026, 2, 27)))

    asyncio.run(main())


def test_faults_on_the_way() -> None:
    """500 now and then, a lost connection, 503: the bars are the same."""
    with market() as (simulator, ib):
        ib.market_data.history(AAPL, "1d", start=timedelta(days=3))
        simulator.faults.add(operation="market_data.get_history", status=503, every=7)
        simulator.faults.add(operation="market_data.get_history", cut="before", every=9)
        found = ib.market_data.history(AAPL, "5min", start="2026-02-02", end="2026-02-27")
        assert shown(found.data) == plain(truth(simulator, AAPL, "5min", date(2026, 2, 2), date(2026, 2, 27)))
        assert isinstance(found[0].open, Decimal) and found.availability is not None


@pytest.mark.parametrize("body", ["truncate", "html"])
def test_an_answer_that_is_none_is_no_gap(body: str) -> None:
    """Half an answer, or a page of the edge, is asked for again or raised: never a window without bars."""
    with market() as (simulator, ib):
        how = {"html": True, "status": 200} if body == "html" else {"body": body}
        lift = simulator.faults.add(operation="market_data.get_history", **how)
        with pytest.raises(APIStatusError):
            ib.market_data.history(AAPL, "1h", start="2026-03-02", end="2026-03-06")
        lift()
        assert len(ib.market_data.history(AAPL, "1h", start="2026-03-02", end="2026-03-06")) == 35


def test_the_service_is_cold_first() -> None:
    with market(cold=True) as (simulator, ib):
        assert len(ib.market_data.history(AAPL, "1d", start="2026-03-02", end="2026-03-06")) == 5
        assert [entry.status for entry in simulator.requests.of("market_data.get_history")] == [500, 200]


def test_nobody_knows_the_zone() -> None:
    with market() as (simulator, ib):
        simulator.faults.add(operation="contracts.get_trading_schedule", status=500)
        found = ib.market_data.history(AAPL, "1h", start="2026-03-02", end="2026-03-06")
        assert found.zone is None and "UTC" in found.notes[0] and len(found) == 35
