"""Wishes against the simulator: one contract, none, or several, and never the first that comes."""

from __future__ import annotations

import asyncio
import pickle
import threading
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import (
    CFD,
    Bond,
    Combo,
    Contract,
    Crypto,
    Forex,
    Fund,
    Future,
    FutureOption,
    Index,
    Instrument,
    Leg,
    Option,
    Stock,
)
from ibkr_web.simulator.brokerage.contracts import Contract as Listed
from ibkr_web.simulator.clock import Clock
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract, UnresolvedContracts
from tests.overrides.resources.market import AAPL, BMW, ES, EURUSD, MSFT, async_market, expiry, market


def test_each_kind() -> None:
    with market(cold=True) as (simulator, ib):
        ends, months = expiry(simulator, AAPL, 1), simulator.brokerage.contracts.option_months(ES)
        wishes: list[tuple[Instrument, str, str]] = [
            (Stock("aapl", exchange="NASDAQ", currency="USD"), "AAPL", "STK"),
            (Stock("SPY"), "SPY", "STK"),
            (Index("SPX"), "SPX", "IND"),
            (Crypto("BTC"), "BTC", "CRYPTO"),
            (Forex("EUR", "USD"), "EUR.USD", "CASH"),
            (CFD("AAPL", currency="USD"), "AAPL", "CFD"),
            (Future("ES", month="front"), "ES", "FUT"),
            (Future("CL", month=date(*months[0], 1)), "CL", "FUT"),
            (Option("AAPL", ends, 190, "C"), "AAPL", "OPT"),
            (Option("SPX", expiry(simulator, 416904, 0), 5200, "P", currency="USD"), "SPX", "OPT"),
            (FutureOption("ES", strike=5200, right="P", month=date(*months[0], 1)), "ES", "FOP"),
            (Bond("IBM", cusip="459200JH5"), "IBM", "BOND"),
        ]
        for wish, symbol, kind in wishes:
            found = ib.contracts.resolve(wish)
            there = simulator.brokerage.contracts.get(found.conid)
            assert (found.symbol, found.sec_type, there.sec_type) == (symbol, kind, kind), wish
            assert found.currency == there.currency and found.raw, wish
        option = ib.contracts.resolve(Option("AAPL", ends, "190.00", "call"))
        assert (option.strike, option.right, option.expiry) == (Decimal(190), "C", ends)
        assert (option.multiplier, option.trading_class, option.underlying_conid) == (Decimal(100), "AAPL", AAPL)
        assert not simulator.violations


def test_many_at_once_are_few_calls() -> None:
    """And each means what it means alone; what is known by then is not asked for again."""
    stocks = [
        Stock("AAPL", currency="USD"),
        Stock("MSFT", exchange="NASDAQ", currency="USD"),
        Stock("AAPL", currency="CHF"),
    ]
    wishes = [*stocks, EURUSD, stocks[0], Contract(1, "X"), Index("SPX"), Stock("SPY")]
    with market(cold=True) as (simulator, ib):
        found = ib.contracts.resolve_all(wishes)
        asked = {name: len(simulator.requests.of(f"contracts.{name}")) for name in ("list_stocks", "list_definitions")}
        assert asked == {"list_stocks": 1, "list_definitions": 3}, "EUR.USD, the shares together, the index"
        assert found == [ib.contracts.resolve(wish) for wish in wishes]
        assert ib.contracts.resolve_all(wishes) == found and ib.contracts.resolve_all([]) == []
        assert len(simulator.requests.of("contracts.list_stocks")) == 1
    with market(cold=True) as (_, ib):
        assert [ib.contracts.resolve(wish) for wish in wishes] == found, "one after the other"
        with pytest.raises(UnresolvedContracts, match=r"2 of 3 contracts are not .*IBM.*no stock NOPE") as caught:
            ib.contracts.resolve_all([Stock("SPY"), Stock("IBM"), Stock("NOPE")])
        told = pickle.loads(pickle.dumps(caught.value))
        assert {wish.symbol: type(error) for wish, error in told.problems.items()} == {
            "IBM": AmbiguousContract,
            "NOPE": UnknownContract,
        }
        assert told.contracts == {Stock("SPY"): ib.contracts.resolve(Stock("SPY"))}
        assert len(told.problems[Stock("IBM")].candidates) == 4
        with pytest.raises(UnresolvedContracts):
            ib.market_data.snapshot([Stock("SPY"), Stock("NOPE")])
        with pytest.raises(UnknownContract, match="lists no stock NOPE"):
            ib.contracts.resolve_all([Stock("NOPE")])


def test_hours_of_trading() -> None:
    clock = Clock(datetime(2026, 11, 25, 12, tzinfo=UTC))
    with market(clock=clock) as (_, ib):
        hours = ib.contracts.hours(Stock("AAPL", currency="USD"))
        assert str(hours.zone) == "America/New_York" and len(hours.sessions) > 4
        (wednesday,) = hours.of(date(2026, 11, 25))
        assert wednesday.opens == datetime(2026, 11, 25, 14, 30, tzinfo=UTC) and wednesday.opens.hour == 9
        assert hours.of(date(2026, 11, 26)) == (), "Thanksgiving"
        (friday,) = hours.of(date(2026, 11, 27))
        assert (friday.closes.hour, friday.closes.minute) == (13, 0), "half a day"
        (early,) = hours.of(date(2026, 11, 25), extended=True)
        assert early.opens < wednesday.opens and not early.liquid
        noon = datetime(2026, 11, 25, 17, tzinfo=UTC)
        assert hours.open_at(noon) and not hours.open_at(noon + timedelta(days=1))
        assert hours.next(noon) == wednesday and hours.next(noon + timedelta(days=1)) == friday
        assert hours.next(datetime(2036, 1, 1, tzinfo=UTC)) is None
        assert ib.contracts.hours(BMW).zone != hours.zone


def test_hours_that_make_no_sense() -> None:
    days = {"20261125": {"liquid_hours": [{"opening": None}, {"opening": 1, "closing": 2}]}, "soon": {}, "20261126": 3}
    with market() as (simulator, ib):
        simulator.answer("contracts.get_trading_schedule", lambda world, request: {"schedules": days})
        hours = ib.contracts.hours(265598)
        assert hours.zone is None and [each.opens for each in hours.sessions] == [datetime.fromtimestamp(1, UTC)]


def test_ambiguous_is_said_with_all_that_fit() -> None:
    with market(cold=True) as (_, ib):
        with pytest.raises(AmbiguousContract) as caught:
            ib.contracts.resolve(Stock("AAPL"))
        assert len(caught.value.candidates) == 5
        assert {one.currency for one in caught.value.candidates} == {"USD", "MXN", "CHF", "GBP", "CAD"}
        for part in ("265598", "exchange NASDAQ", "currency CHF", "Say which one, by exchange, currency"):
            assert part in str(caught.value)
        chosen = next(one for one in caught.value.candidates if one.currency == "CHF")
        assert ib.contracts.resolve(chosen) is chosen
        with pytest.raises(AmbiguousContract, match=r"cusip 459200HU8.*by maturity, cusip, coupon"):
            ib.contracts.resolve(Bond("IBM"))
        with pytest.raises(AmbiguousContract, match="currency"):
            ib.contracts.resolve(Stock("IBM"))
        assert len(ib.contracts.candidates(Stock("IBM"))) == 4 and ib.contracts.candidates(Stock("NOPE")) == []


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (Stock("NOPE"), "lists no stock NOPE"),
        (Stock("BRK.B"), "BRK B"),
        (Stock("AAPL", currency="EUR"), "There are AAPL STK NASDAQ USD"),
        (Stock("AAPL", exchange="XETRA"), "There are AAPL STK NASDAQ USD"),
        (Index("NOPE"), "finds nothing"),
        (Index("SPX", currency="EUR"), "There are SPX IND CBOE USD"),
        (Fund("VFINX"), "finds no Fund"),
        (Crypto("DOGE"), "finds no Crypto"),
        (Forex("USDEUR"), "IBKR trades EUR.USD"),
        (Forex("EURTRY"), "Pairs: EUR.CHF"),
        (CFD("SPY"), "has a CFD"),
        (Future("NOPE", month="front"), "no futures under NOPE"),
        (Future("ES", month="JAN31"), "Months:"),
        (Future("ES", expiry="2027-01-01"), "They end on"),
        (Future("ES", month="front", exchange="EUREX"), "at EUREX"),
        (Future("ES", month="front", multiplier=7), "has no Future"),
        (Future("AAPL", month="DEC26"), "finds no FUT of AAPL"),
        (Option("AAPL", month="JAN31", strike=190, right="C"), "Months:"),
        (Option("NOPE", "2027-01-15", 190, "C"), "finds no OPT of NOPE"),
        (FutureOption("ES", "2031-01-15", 5200, "C"), "Months:"),
        (FutureOption("ES", "2031-01-15", 5200, "C", exchange="NYMEX"), "finds no FOP of ES at NYMEX"),
        (Bond("NOPE"), "no issuer of bonds"),
        (Bond("IBM", coupon="9.9"), "There are 3.625"),
        (Bond("IBM", issuer="Acme"), "Issuers: e1359061"),
        (Combo(Leg(AAPL), Leg(MSFT, -1), currency="EUR"), "legs in EUR, USD"),
        (Combo(Leg(AAPL), Leg(273982664, -1)), "legs in CHF, USD"),
    ],
)
def test_unknown_says_what_there_is(wish: Instrument, said: str) -> None:
    with market(cold=True) as (simulator, ib):
        with pytest.raises(UnknownContract) as caught:
            ib.contracts.resolve(wish)
        assert said in str(caught.value)
        assert not simulator.violations


def test_strikes_that_do_not_exist() -> None:
    with market(cold=True) as (simulator, ib):
        day = expiry(simulator, AAPL, 0)
        with pytest.raises(UnknownContract, match=r"nearest strikes of \w+ are .*190.0, 192.5"):
            ib.contracts.resolve(Option("AAPL", day, 191, "C"))
        other = date(day.year, day.month, 2)
        with pytest.raises(UnknownContract, match=rf"With this strike there are AAPL OPT {day:%Y%m%d} 190"):
            ib.contracts.resolve(Option("AAPL", other, 190, "C"))


def test_combinations() -> None:
    with market(cold=True) as (_, ib):
        combo = ib.contracts.resolve(Combo(Leg(Stock("MSFT")), Leg(AAPL, -2)))
        assert combo.conidex == f"28812380;;;{MSFT}/1,{AAPL}/-2" and combo.sec_type == "BAG"
        swiss = ib.contracts.resolve(Stock("AAPL", currency="CHF"))
        with pytest.raises(UnknownContract, match="a combination in it"):
            ib.contracts.resolve(Combo(Leg(combo), Leg(AAPL)))
        mixed = Combo(Leg(swiss), Leg(Contract(77, currency="CHF"), -1), exchange="EBS")
        assert ib.contracts.resolve(mixed).conidex == "61227087@EBS;;;273982664/1,77/-1"


def test_bonds_by_filter() -> None:
    with market(cold=True) as (_, ib):
        assert len(ib.contracts.bonds("IBM")) == 3
        assert [one.expiry for one in ib.contracts.bonds("ibm", filters=["202905"])] == [date(2029, 5, 15)]
        with pytest.raises(UnknownContract, match="Maturity Date: 202905"):
            ib.contracts.bonds("IBM", filters=["202906"])
        assert ib.contracts.resolve(Bond("IBM", maturity="2046-02-19")).coupon == Decimal("4.7")


def test_chains() -> None:
    with market(cold=True) as (simulator, ib):
        chain = ib.contracts.option_chain(Stock("AAPL", currency="USD"))
        before = len(simulator.requests)
        assert chain.underlying.conid == AAPL and len(chain.months) == 6 and "SMART" in chain.exchanges
        assert len(simulator.requests) == before, "months are known"
        listed = chain.strikes(chain.months[1])
        assert len(listed.both) == 61 and listed.calls == listed.puts
        near = list(chain.contracts(chain.months[1], lowest=188, highest="192.5"))
        assert [(one.strike, one.right) for one in near] == [
            (Decimal(190), "C"), (Decimal(190), "P"), (Decimal("192.5"), "C"), (Decimal("192.5"), "P"),
        ]  # fmt: skip
        before = len(simulator.requests)
        first = next(iter(chain.contracts(chain.months[0], right="P")))
        assert first.right == "P" and len(simulator.requests) - before <= 2, "only what is asked for"
        assert [one.strike for one in chain.contracts(chain.months[0], strikes=[190, 17], right="C")] == [190]
        with pytest.raises(UnknownContract, match="Months"):
            chain.strikes("2031-01")
        future = ib.contracts.option_chain(Future("ES", month="front"))
        assert future.sec_type == "FOP" and future.underlying.conid == ES and future.strikes(future.months[0]).calls
        assert ib.contracts.option_chain("SPX").underlying.symbol == "SPX"
        assert ib.contracts.option_chain(MSFT).underlying.conid == MSFT
        with pytest.raises(UnknownContract):
            ib.contracts.option_chain(EURUSD)
        assert not simulator.violations


def test_futures_in_order() -> None:
    with market(cold=True) as (_, ib):
        found = ib.contracts.futures("es", exchange="CME")
        assert [one.expiry for one in found] == sorted(one.expiry for one in found if one.expiry) and len(found) == 5
        assert ib.contracts.resolve(Future("ES", month="front")).conid == found[0].conid
        with pytest.raises(UnknownContract):
            ib.contracts.futures("AAPL")


def test_one_lookup_for_sixteen_threads() -> None:
    with market(cold=True) as (simulator, ib):
        ib.accounts.list()
        simulator.faults.add(operation="contracts.list_stocks", delay=0.1)
        found: list[Contract] = []
        start = threading.Barrier(16)

        def look() -> None:
            start.wait()
            found.append(ib.contracts.resolve(Stock("AAPL", currency="USD")))

        threads = [threading.Thread(target=look) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert {one.conid for one in found} == {AAPL} and len(found) == 16
        assert len(simulator.requests.of("contracts.list_stocks")) == 1
        assert len(simulator.requests.of("contracts.list_definitions")) == 1
        ib.with_options(timeout=5).contracts.resolve(Stock("AAPL", currency="USD"))
        assert len(simulator.requests.of("contracts.list_stocks")) == 1
        ib.contracts.forget()
        ib.contracts.resolve(Stock("AAPL", currency="USD"))
        assert len(simulator.requests.of("contracts.list_stocks")) == 2


def test_a_search_is_made_once_in_a_session_and_again_in_the_next() -> None:
    with market(cold=True) as (simulator, ib):
        chain = ib.contracts.option_chain("AAPL")
        chain.strikes(chain.months[0])
        assert len(simulator.requests.of("contracts.search")) == 1
        simulator.brokerage.session.expire()
        simulator.brokerage.session.login()
        assert chain.strikes(chain.months[1]).calls, "the new session was told of the symbol"
        assert len(simulator.requests.of("contracts.search")) == 2


@pytest.mark.parametrize("fault", [{"status": 503}, {"cut": "before"}, {"status": 429}])
def test_faults_that_pass(fault: dict[str, Any]) -> None:
    with market(cold=True) as (simulator, ib):
        simulator.faults.add(operation="contracts.list_stocks", times=1, **fault)
        assert ib.contracts.resolve(Stock("SPY")).sec_type == "STK"


def test_a_failure_is_not_remembered() -> None:
    with market(cold=True) as (simulator, ib):
        lift = simulator.faults.add(operation="contracts.list_stocks", status=500)
        with pytest.raises(APIStatusError):
            ib.contracts.resolve(Stock("SPY"))
        lift()
        assert ib.contracts.resolve(Stock("SPY")).symbol == "SPY"
        with pytest.raises(UnknownContract):
            ib.contracts.resolve(Stock("NEWCO"))
        simulator.brokerage.contracts.add(Listed(4711, "NEWCO", "STK", "USD", "NYSE", "NEW CO"))
        assert ib.contracts.resolve(Stock("NEWCO")).conid == 4711


def test_the_same_async() -> None:
    async def main() -> None:
        async with async_market(cold=True) as (simulator, ib):
            wish = Stock("AAPL", currency="USD")
            found = await asyncio.gather(*(ib.contracts.resolve(wish) for _ in range(16)))
            assert {one.conid for one in found} == {AAPL}
            assert len(simulator.requests.of("contracts.list_stocks")) == 1
            with pytest.raises(AmbiguousContract):
                await ib.contracts.resolve(Stock("AAPL"))
            assert await ib.contracts.resolve_all([Stock("SPY"), wish]) == [
                await ib.contracts.resolve(Stock("SPY")),
                found[0],
            ]
            assert len(await ib.contracts.candidates(Stock("AAPL"))) == 5
            assert (await ib.contracts.hours(wish)).sessions
            chain = await ib.contracts.option_chain("AAPL")
            listed = await chain.strikes(chain.months[0])
            some = [one async for one in chain.contracts(chain.months[0], strikes=listed.calls[:2])]
            assert len(some) == 4 and len(await ib.contracts.futures("ES")) == 5
            assert len(await ib.contracts.bonds("IBM")) == 3
            ib.contracts.forget()

    asyncio.run(main())
