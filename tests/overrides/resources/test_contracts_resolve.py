"""Wishes against the simulator: one contract, none, or several, and never the first that comes."""

from __future__ import annotations

import asyncio
import threading
from datetime import date
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
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.brokerage.contracts import Contract as Listed
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract
from tests.overrides.resources.market import AAPL, ES, EURUSD, MSFT, async_market, market


def expiry(simulator: Simulator, conid: int, number: int) -> date:
    year, month = simulator.brokerage.contracts.option_months(conid)[number]
    text = simulator.brokerage.contracts.options(conid, year, month)[0].expiry
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


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


def test_series_that_end_on_the_same_day() -> None:
    """SPX and SPXW: everything but the trading class is the same."""
    with market(cold=True) as (simulator, ib):
        day = expiry(simulator, 416904, 0)
        known = simulator.brokerage.contracts.options(416904, day.year, day.month)[60]
        twin = {"conid": 1, "symbol": "SPX", "secType": "OPT", "currency": "USD", "right": known.right}
        rows = [
            {**twin, "strike": known.strike, "maturityDate": known.expiry, "tradingClass": name, "conid": number}
            for number, name in ((1, "SPX"), (2, "SPXW"))
        ]
        simulator.answer("contracts.find_by_underlying", lambda world, request: rows)
        wish = {"expiry": day, "strike": known.strike, "right": known.right}
        with pytest.raises(AmbiguousContract, match="trading_class SPXW"):
            ib.contracts.resolve(Option("SPX", **wish))
        assert ib.contracts.resolve(Option("SPX", **wish, trading_class="SPXW")).conid == 2


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


def test_a_future_ends_before_its_month() -> None:
    """Crude oil of a month ends in the month before: an expiry is looked for under later months as well."""
    with market(cold=True) as (simulator, ib):
        rows = {"CL": [{"conid": 5, "expirationDate": 20261119, "ltd": 20261119, "underlyingConid": 9}]}
        simulator.answer("contracts.list_futures", lambda world, request: rows)
        info = {"con_id": 5, "symbol": "CL", "instrument_type": "FUT", "contract_month": "202612", "currency": "USD"}
        simulator.answer("contracts.get_info", lambda world, request: {**info, "maturity_date": "20261119"})
        assert ib.contracts.resolve(Future("CL", expiry="2026-11-19")).conid == 5
        with pytest.raises(UnknownContract, match="2026-11-19"):
            ib.contracts.resolve(Future("CL", expiry="2026-12-19"))


def test_an_option_on_a_future_ends_before_its_month() -> None:
    with market(cold=True) as (simulator, ib):
        section = {"secType": "FOP", "months": "DEC26;JAN27;FEB27", "exchange": "NYMEX"}
        rows = [{"conid": "9", "symbol": "CL", "sections": [section]}]
        simulator.answer("contracts.search", lambda world, request: rows)
        row = {"symbol": "CL", "secType": "FOP", "strike": 70.0, "right": "C", "currency": "USD"}
        months = {"JAN27": [{**row, "conid": 5, "maturityDate": "20261216"}], "FEB27": [{**row, "conid": 6}]}
        simulator.answer("contracts.find_by_underlying", lambda world, request: months.get(request.get("month"), []))
        assert ib.contracts.resolve(FutureOption("CL", "2026-12-16", 70, "C")).conid == 5
        assert "exchange=NYMEX" in simulator.requests.of("contracts.find_by_underlying")[0].query


def test_what_was_not_asked_for_is_not_taken() -> None:
    """An answer with another strike or right is none, however it came."""
    with market(cold=True) as (simulator, ib):
        day = expiry(simulator, AAPL, 0)
        row = {"symbol": "AAPL", "secType": "OPT", "maturityDate": f"{day:%Y%m%d}", "currency": "USD"}
        others = [{**row, "conid": 1, "strike": 195.0, "right": "C"}, {**row, "conid": 2, "strike": 190, "right": "P"}]
        simulator.answer("contracts.find_by_underlying", lambda world, request: others)
        with pytest.raises(UnknownContract):
            ib.contracts.resolve(Option("AAPL", day, 190, "C"))
        others.append({**row, "conid": 3, "strike": "190.0", "right": "Call"})
        assert ib.contracts.resolve(Option("AAPL", day, 190, "C")).conid == 3


def test_fronts_of_two_underlyings_are_not_one() -> None:
    with market(cold=True) as (simulator, ib):
        listed = [{"conid": number, "ltd": 20991218, "underlyingConid": number} for number in (1, 2)]
        simulator.answer(
            "contracts.list_futures", lambda world, request: {"DAX": [*listed, {"conid": 3, "ltd": 20200101}]}
        )
        simulator.answer(
            "contracts.get_info",
            lambda world, request: {
                "con_id": int(request.get("conid")),
                "symbol": "DAX",
                "multiplier": request.get("conid"),
            },
        )
        with pytest.raises(AmbiguousContract, match=r"multiplier 1.*multiplier 2"):
            ib.contracts.resolve(Future("DAX", month="front"))
        assert ib.contracts.resolve(Future("DAX", month="front", multiplier=2)).conid == 2


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


@pytest.mark.parametrize("body", [[], {}, None, {"AAPL": None}, {"AAPL": [{"contracts": [{"conid": "x"}, 7]}]}, "text"])
def test_answers_that_are_none(body: Any) -> None:
    with market(cold=True) as (simulator, ib):
        simulator.answer("contracts.list_stocks", lambda world, request: body)
        with pytest.raises((UnknownContract, APIStatusError)):
            ib.contracts.resolve(Stock("AAPL"))


def test_the_same_async() -> None:
    async def main() -> None:
        async with async_market(cold=True) as (simulator, ib):
            wish = Stock("AAPL", currency="USD")
            found = await asyncio.gather(*(ib.contracts.resolve(wish) for _ in range(16)))
            assert {one.conid for one in found} == {AAPL}
            assert len(simulator.requests.of("contracts.list_stocks")) == 1
            with pytest.raises(AmbiguousContract):
                await ib.contracts.resolve(Stock("AAPL"))
            assert len(await ib.contracts.candidates(Stock("AAPL"))) == 5
            chain = await ib.contracts.option_chain("AAPL")
            listed = await chain.strikes(chain.months[0])
            some = [one async for one in chain.contracts(chain.months[0], strikes=listed.calls[:2])]
            assert len(some) == 4 and len(await ib.contracts.futures("ES")) == 5
            assert len(await ib.contracts.bonds("IBM")) == 3
            ib.contracts.forget()

    asyncio.run(main())


def test_funds_and_exchanges_that_have_to_be_said() -> None:
    with market(cold=True) as (simulator, ib):
        rows = [
            {"conid": "71", "symbol": "VFINX", "description": "FUNDSERV", "sections": [{"secType": "FUND"}]},
            {"conid": "72", "symbol": "VFINXY", "sections": [{"secType": "FUND"}]},
            {"conid": "73", "symbol": "ZB", "sections": [{"secType": "FOP", "months": "DEC26", "exchange": "CBOT;X"}]},
        ]
        simulator.answer("contracts.search", lambda world, request: rows)
        fund = ib.contracts.resolve(Fund("vfinx"))
        assert (fund.conid, fund.exchange) == (71, "FUNDSERV"), "its definition is not known, so the search has to do"
        assert "fund=true" in simulator.requests.of("contracts.search")[0].query
        with pytest.raises(AmbiguousContract, match=r"at CBOT, X\. Say exchange="):
            ib.contracts.resolve(FutureOption("ZB", month="DEC26", strike=100, right="C"))


def test_a_listing_without_definition_is_not_left_out() -> None:
    """Four definitions of five listings: the fifth could be the one that is meant."""
    with market(cold=True) as (simulator, ib):
        rows = [{"conid": AAPL, "ticker": "AAPL", "assetClass": "STK", "currency": "USD", "listingExchange": "NASDAQ"}]
        simulator.answer("contracts.list_definitions", lambda world, request: {"secdef": rows})
        assert ib.contracts.resolve(Stock("AAPL", currency="CHF")).exchange in ("EBS", "SMART"), "described one by one"
        simulator.answer("contracts.get_info", lambda world, request: {})
        ib.contracts.forget()
        with pytest.raises(AmbiguousContract, match="currency not told"):
            ib.contracts.resolve(Stock("AAPL", currency="USD"))
        with pytest.raises(UnknownContract, match="does not tell the currency"):
            ib.contracts.resolve(Stock("AAPL", exchange="EBS", currency="CHF"))
        assert ib.contracts.resolve(Stock("AAPL", exchange="NASDAQ", currency="USD")).conid == AAPL
        ib.contracts.forget()
        simulator.answer("contracts.list_definitions", lambda world, request: {"secdef": []})
        with pytest.raises(AmbiguousContract):
            ib.contracts.resolve(Stock("AAPL"))
