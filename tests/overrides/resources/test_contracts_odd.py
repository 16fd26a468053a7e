"""Answers that are odd, and what in them tells contracts apart: nothing is taken for what it only resembles."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ibkr_web.errors import APIStatusError
from ibkr_web.instruments import (
    Fund,
    Future,
    FutureOption,
    Option,
    Stock,
)
from ibkr_web.workflows.contracts.errors import AmbiguousContract, UnknownContract
from tests.overrides.resources.market import AAPL, expiry, market


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


def test_a_future_without_a_definition_is_listed_all_the_same() -> None:
    """Left out, the next month would be taken for the front month."""
    with market(cold=True) as (simulator, ib):
        days = {5: (20261218, 20261217), 6: (20270319, 20270318)}
        rows = [{"conid": conid, "expirationDate": end, "ltd": last} for conid, (end, last) in days.items()]
        simulator.answer("contracts.list_futures", lambda world, request: {"ES": rows})
        known = {"conid": 6, "ticker": "ES", "assetClass": "FUT", "currency": "USD", "expiry": "20270318"}
        simulator.answer("contracts.list_definitions", lambda world, request: {"secdef": [known]})
        simulator.answer("contracts.get_info", lambda world, request: {})
        first, second = ib.contracts.futures("ES")
        assert (first.conid, first.expiry, second.conid) == (5, date(2026, 12, 17), 6)


def test_futures_that_are_told_for_their_exchange_only() -> None:
    with market(cold=True) as (simulator, ib):
        row = {"conid": 7, "symbol": "ES", "secType": "FUT", "currency": "USD"}
        simulator.answer(
            "contracts.find_by_underlying",
            lambda world, request: [row] if request.get("exchange", "") in ("CME", "QBALGO") else [],
        )
        assert ib.contracts.resolve(Future("ES", month="DEC26")).conid == 7


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


def test_two_that_end_first_on_one_day() -> None:
    with market(cold=True) as (simulator, ib):
        listed = [{"conid": number, "ltd": 20991218 + number // 3} for number in (1, 2, 3)]
        simulator.answer("contracts.list_futures", lambda world, request: {"XX": listed})
        simulator.answer(
            "contracts.get_info", lambda world, request: {"con_id": int(request.get("conid")), "symbol": "XX"}
        )
        with pytest.raises(AmbiguousContract) as caught:
            ib.contracts.resolve(Future("XX", month="front"))
        assert [one.conid for one in caught.value.candidates] == [1, 2]


def test_options_of_two_underlyings() -> None:
    with market(cold=True) as (simulator, ib):
        places = {"265598": "SMART;CBOE", "273982664": "EUREX"}
        sections = {conid: [{"secType": "OPT", "months": "DEC26", "exchange": at}] for conid, at in places.items()}
        rows = [{"conid": conid, "symbol": "AAPL", "sections": each} for conid, each in sections.items()]
        simulator.answer("contracts.search", lambda world, request: rows)
        row = {"symbol": "AAPL", "secType": "OPT", "strike": 190, "right": "C", "maturityDate": "20261218"}
        simulator.answer(
            "contracts.find_by_underlying", lambda world, request: [{**row, "conid": int(request.get("conid")) + 1}]
        )
        wish = {"expiry": "2026-12-18", "strike": 190, "right": "C"}
        with pytest.raises(AmbiguousContract, match=r"What has OPT under AAPL.*by underlying, currency"):
            ib.contracts.resolve(Option("AAPL", **wish))
        for told in ({"currency": "CHF"}, {"underlying": 273982664}, {"exchange": "EUREX"}):
            assert ib.contracts.resolve(Option("AAPL", **wish, **told)).conid == 273982665


@pytest.mark.parametrize("body", [[], {}, None, {"AAPL": None}, {"AAPL": [{"contracts": [{"conid": "x"}, 7]}]}, "text"])
def test_answers_that_are_none(body: Any) -> None:
    with market(cold=True) as (simulator, ib):
        simulator.answer("contracts.list_stocks", lambda world, request: body)
        with pytest.raises((UnknownContract, APIStatusError)):
            ib.contracts.resolve(Stock("AAPL"))


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
