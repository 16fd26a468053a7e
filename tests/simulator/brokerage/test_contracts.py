"""Looking contracts up: search, chains, definitions, schedules, rules."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ibkr_web.simulator.brokerage.contracts import third_friday
from tests.simulator.brokerage.desk import AAPL, ACCOUNT, ES, EURUSD, IBM, SPX, Desk

ISSUER = "e1359061"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_search_finds_every_listing(desk: Desk) -> None:
    rows = desk.ok("contracts.search", symbol="ibm")
    assert {(row["conid"], row["description"]) for row in rows} == {
        ("8314", "NYSE"),
        ("1411277", "IBIS"),
        ("38709473", "MEXI"),
        ("41645598", "LSE"),
    }
    home = next(row for row in rows if row["conid"] == "8314")
    sections = {each["secType"]: each for each in home["sections"]}
    assert sections["OPT"]["months"] == "NOV26;DEC26;JAN27;FEB27;MAR27;APR27"
    assert "SMART" in sections["OPT"]["exchange"].split(";")
    assert sections["CFD"]["conid"] == "120550477"
    assert home["opt"].split(";")[1] == "20261218"


def test_search_by_name_is_brief_and_prepares_nothing(desk: Desk) -> None:
    rows = desk.ok("contracts.search", symbol="apple", name=True)
    assert all(row.keys() == {"conid", "companyHeader", "companyName", "symbol"} for row in rows)
    assert desk.ok("contracts.list_strikes", conid=AAPL, sectype="OPT", month="DEC26") == {"call": [], "put": []}


def test_search_by_body_is_the_same(desk: Desk) -> None:
    assert desk.ok("contracts.search_by_body", {"symbol": "IBM"}) == desk.ok("contracts.search", symbol="IBM")
    assert desk.ok("contracts.list_strikes", conid=IBM, sectype="OPT", month="DEC26")["call"]


def test_search_by_pattern_and_what_is_not_there(desk: Desk) -> None:
    assert {row["symbol"] for row in desk.ok("contracts.search", symbol="AA", pattern=True)} == {"AAPL"}
    assert desk.ok("contracts.search", symbol="NOSUCH") == []
    assert desk.refused("contracts.search")[0] == 400


def test_strikes_need_a_search_in_this_session(desk: Desk) -> None:
    arguments = {"conid": AAPL, "sectype": "OPT", "month": "DEC26"}
    assert desk.ok("contracts.list_strikes", **arguments) == {"call": [], "put": []}
    desk.ok("contracts.search", symbol="AAPL")
    strikes = desk.ok("contracts.list_strikes", **arguments)
    assert strikes["call"] == strikes["put"] == sorted(strikes["call"])
    assert 190.0 in strikes["call"]
    desk.world.brokerage.session.nightly_reset()
    desk.ok("session.initialize", {"publish": True})
    desk.wait(2)
    assert desk.ok("contracts.list_strikes", **arguments)["call"] == []


def test_strikes_of_another_symbol_stay_empty(desk: Desk) -> None:
    desk.ok("contracts.search", symbol="IBM")
    assert desk.ok("contracts.list_strikes", conid=AAPL, sectype="OPT", month="DEC26")["call"] == []


@pytest.mark.parametrize("month", ["JAN20", "DECEMBER", "", "DEC99", "XXX26"])
def test_months_that_are_not_listed_have_no_strikes(desk: Desk, month: str) -> None:
    desk.ok("contracts.search", symbol="AAPL")
    assert desk.ok("contracts.list_strikes", conid=AAPL, sectype="OPT", month=month)["call"] == []


def test_options_on_futures_need_their_exchange(desk: Desk) -> None:
    desk.ok("contracts.search", symbol="ES")
    arguments = {"conid": ES, "sectype": "FOP", "month": "DEC26"}
    assert desk.ok("contracts.list_strikes", **arguments)["call"] == []
    strike = desk.ok("contracts.list_strikes", exchange="CME", **arguments)["call"][30]
    rows = desk.ok("contracts.find_by_underlying", exchange="CME", strike=strike, right="P", **arguments)
    assert [(row["secType"], row["right"], row["multiplier"]) for row in rows] == [("FOP", "P", "50")]


def test_chains_lead_to_contracts(desk: Desk) -> None:
    desk.ok("contracts.search", symbol="AAPL")
    arguments = {"conid": AAPL, "sectype": "OPT", "month": "DEC26", "strike": 190.0}
    both = desk.ok("contracts.find_by_underlying", **arguments)
    assert [(row["right"], row["maturityDate"]) for row in both] == [("C", "20261218"), ("P", "20261218")]
    (call,) = desk.ok("contracts.find_by_underlying", right="C", **arguments)
    info = desk.ok("contracts.get_info", conid=call["conid"])
    assert (info["instrument_type"], info["right"], info["strike"], info["multiplier"]) == ("OPT", "C", "190", "100")
    assert (info["underlying_con_id"], info["contract_month"]) == (AAPL, "202612")
    (definition,) = desk.ok("contracts.list_definitions", conids=[call["conid"]])["secdef"]
    assert (definition["strike"], definition["expiry"], definition["undConid"]) == ("190", "20261218", AAPL)
    assert definition["fullName"] == "AAPL Dec18'26 190 Call"


def test_a_chain_wants_month_and_strike(desk: Desk) -> None:
    desk.ok("contracts.search", symbol="AAPL")
    assert desk.refused("contracts.find_by_underlying", conid=AAPL, sectype="OPT", strike=190.0)[0] == 400
    assert desk.refused("contracts.find_by_underlying", conid=AAPL, sectype="OPT", month="DEC26")[0] == 400
    assert desk.refused("contracts.find_by_underlying", conid=1, sectype="OPT")[0] == 500


def test_a_contract_finds_itself_and_its_cfd(desk: Desk) -> None:
    (row,) = desk.ok("contracts.find_by_underlying", conid=AAPL, sectype="STK")
    assert (row["conid"], row["right"], row["strike"]) == (AAPL, "?", 0.0)
    desk.ok("contracts.search", symbol="AAPL")
    (cfd,) = desk.ok("contracts.find_by_underlying", conid=AAPL, sectype="CFD")
    assert cfd["secType"] == "CFD"


def test_futures_by_month_and_by_symbol(desk: Desk) -> None:
    desk.ok("contracts.search", symbol="ES")
    (row,) = desk.ok("contracts.find_by_underlying", conid=ES, sectype="FUT", month="MAR27")
    assert (row["maturityDate"], row["multiplier"]) == ("20270319", "50")
    assert len(desk.ok("contracts.find_by_underlying", conid=ES, sectype="FUT")) == 5
    answer = desk.ok("contracts.list_futures", symbols=["ES", "CL", "NOSUCH"])
    assert answer.keys() == {"ES", "CL"}
    assert [each["expirationDate"] for each in answer["ES"]] == [20261218, 20270319, 20270618, 20270917, 20271217]
    assert {each["underlyingConid"] for each in answer["ES"]} == {ES}
    assert desk.ok("contracts.list_futures", symbols=["ES"], exchange="NYMEX") == {}


def test_chains_move_with_time(desk: Desk) -> None:
    before = desk.world.brokerage.contracts.option_months(AAPL)
    conids = [each.conid for each in desk.world.brokerage.contracts.options(AAPL, *before[1])]
    desk.wait(40 * 86400)
    after = desk.world.brokerage.contracts.option_months(AAPL)
    assert after[:4] == before[2:]
    assert desk.world.brokerage.contracts.options(AAPL, *before[0]) == []
    # What expired can still be looked up.
    assert desk.world.brokerage.contracts.get(conids[0]).expiry == "20261218"


def test_the_same_seed_gives_the_same_conids() -> None:
    first, second = Desk(), Desk(at=datetime(2026, 12, 1, 15, tzinfo=UTC))
    for desk in (first, second):
        desk.ok("contracts.search", symbol="SPX")
    arguments = {"conid": SPX, "sectype": "OPT", "month": "JAN27", "strike": 5200.0, "right": "C"}
    assert first.ok("contracts.find_by_underlying", **arguments) == second.ok(
        "contracts.find_by_underlying", **arguments
    )


def test_every_derived_conid_is_itself(desk: Desk) -> None:
    contracts = desk.world.brokerage.contracts
    for underlying in (AAPL, SPX, ES):
        for month in contracts.option_months(underlying):
            for each in contracts.options(underlying, *month):
                assert contracts.get(each.conid) == each
                assert each.expiry == f"{third_friday(*month):%Y%m%d}"
    for number in (-1, 0, 1, 599_999_999, 600_000_000, 699_999_999, 799_999_999, 10**12):
        found = contracts.find(number)
        assert found is None or found.conid == number
    with pytest.raises(LookupError):
        contracts.get(1)
    with pytest.raises(ValueError, match="made-up"):
        contracts.synthetic(-1)


def test_bonds_are_found_by_issuer(desk: Desk) -> None:
    (row,) = desk.ok("contracts.search", symbol="IBM", secType="BOND")
    assert row["issuers"][0]["id"] == ISSUER
    filters = desk.ok("contracts.list_bond_filters", symbol="BOND", issuerId=ISSUER)["bondFilters"]
    maturity = next(each for each in filters if each["displayText"] == "Maturity Date")["options"][0]
    assert maturity == {"text": "MAY 2029", "value": "202905"}
    (bond,) = desk.ok("contracts.find_by_underlying", sectype="BOND", issuerId=ISSUER, filters=[maturity["value"]])
    assert (bond["secType"], bond["coupon"]) == ("BOND", "3.5")
    assert len(desk.ok("contracts.find_by_underlying", sectype="BOND", issuerId=ISSUER)) == 3


def test_a_wrong_issuer_is_not_refused(desk: Desk) -> None:
    filters = desk.ok("contracts.list_bond_filters", symbol="BOND", issuerId="nobody")["bondFilters"]
    assert all(each["options"] == [] for each in filters)


def test_definitions_at_most_two_hundred(desk: Desk) -> None:
    rows = desk.ok("contracts.list_definitions", conids=[AAPL, IBM, 1])["secdef"]
    assert [(row["conid"], row["strike"], row["multiplier"]) for row in rows] == [(AAPL, "0", 0.0), (IBM, "0", 0.0)]
    assert desk.answer("contracts.list_definitions", conids=[1]).status == 204
    assert desk.refused("contracts.list_definitions", conids=list(range(201)))[0] == 400


def test_stocks_are_keyed_by_symbol_and_grouped_by_company(desk: Desk) -> None:
    answer = desk.ok("contracts.list_stocks", symbols=["AAPL", "NOSUCH"])
    assert answer["NOSUCH"] == []
    assert [row["name"] for row in answer["AAPL"]] == ["APPLE INC", "LEVERAGE SHARES 1X AAPL", "APPLE INC-CDR"]
    assert {"conid": AAPL, "exchange": "NASDAQ", "isUS": True} in answer["AAPL"][0]["contracts"]


def test_stocks_of_an_exchange(desk: Desk) -> None:
    rows = desk.ok("contracts.list_by_exchange", exchange="NYSE")
    assert {"ticker": "IBM", "conid": IBM, "exchange": "NYSE"} in rows
    assert {"ticker": "AAPL", "conid": AAPL, "exchange": "NASDAQ"} in rows
    assert [row["ticker"] for row in desk.ok("contracts.list_by_exchange", exchange="TSEJ")] == ["7203"]
    assert desk.ok("contracts.list_by_exchange", exchange="NYSE", assetClass="OPT") == []


def test_ordinary_weeks_are_written_as_the_first_of_2000(desk: Desk) -> None:
    rows = desk.ok("contracts.list_schedules", assetClass="STK", symbol="AAPL", exchange="NASDAQ")
    (row,) = rows
    days = {day["tradingScheduleDate"]: day for day in row["schedules"]}
    assert sorted(days) == [f"2000010{number}" for number in range(1, 8)]
    assert days["20000101"]["sessions"] == []
    assert days["20000103"]["sessions"][0] == {"openingTime": "0930", "closingTime": "1600", "prop": "LIQUID"}
    assert row["timezone"] == "America/New_York"
    assert desk.ok("contracts.list_schedules", assetClass="STK", symbol="AAPL", exchange="SMART") == []
    by_number = desk.ok("contracts.list_schedules", assetClass="STK", symbol=str(AAPL), exchangeFilter=["NASDAQ"])
    assert by_number == rows


def test_schedules_of_coming_days_are_moments(desk: Desk) -> None:
    answer = desk.ok("contracts.get_trading_schedule", conid=AAPL)
    assert sorted(answer["schedules"]) == ["20261118", "20261119", "20261120", "20261123", "20261124"]
    liquid = answer["schedules"]["20261118"]["liquid_hours"][0]
    assert datetime.fromtimestamp(liquid["opening"], UTC) == datetime(2026, 11, 18, 14, 30, tzinfo=UTC)
    tokyo = desk.ok("contracts.get_trading_schedule", conid=13905755)
    assert tokyo["exchange_time_zone"] == "Asia/Tokyo"
    assert len(tokyo["schedules"]["20261119"]["liquid_hours"]) == 2
    assert desk.refused("contracts.get_trading_schedule", conid=1)[0] == 500


def test_holidays_are_missing() -> None:
    answer = Desk(at=datetime(2026, 12, 23, 15, tzinfo=UTC)).ok("contracts.get_trading_schedule", conid=AAPL)
    assert "20261225" not in answer["schedules"]
    assert "20261224" in answer["schedules"]


def test_rules_depend_on_the_contract(desk: Desk) -> None:
    stock = desk.ok("contracts.get_rules", {"conid": AAPL, "isBuy": True})
    quote = desk.world.brokerage.market.quote(AAPL)
    assert stock["limitPrice"] == quote.ask
    assert desk.ok("contracts.get_rules", {"conid": AAPL, "isBuy": False})["limitPrice"] == quote.bid
    assert stock["canTradeAcctIds"] == [ACCOUNT]
    assert stock["orderTypesOutside"]
    pair = desk.ok("contracts.get_rules", {"conid": EURUSD})
    assert (pair["increment"], pair["incrementDigits"], pair["orderTypesOutside"]) == (0.00005, 5, [])
    assert desk.ok("contracts.get_rules", {"conid": SPX})["canTradeAcctIds"] == []


def test_a_rule_failure_hides_in_status_200(desk: Desk) -> None:
    assert desk.ok("contracts.get_rules", {"conid": 1}) == {"error": "Contract not found"}


def test_info_and_rules_are_both(desk: Desk) -> None:
    answer = desk.ok("contracts.get_info_and_rules", conid=IBM)
    assert answer["company_name"] == "INTL BUSINESS MACHINES CORP"
    assert answer["rules"]["increment"] == 0.01
    assert desk.refused("contracts.get_info", conid=1)[0] == 500


def test_algorithms_come_with_the_second_call(desk: Desk) -> None:
    assert desk.ok("contracts.list_algorithms", conid=AAPL) == {"algos": []}
    desk.wait(1)
    rows = desk.ok("contracts.list_algorithms", conid=AAPL)["algos"]
    assert {"name": "Adaptive", "id": "Adaptive"} in rows
    assert desk.ok("contracts.list_algorithms", conid=IBM) == {"algos": []}
    (row,) = desk.ok("contracts.list_algorithms", conid=AAPL, algos="Vwap", addParams=1, addDescription=1)["algos"]
    assert row["id"] == "Vwap"
    assert {each["id"] for each in row["parameters"]} >= {"maxPctVol", "startTime"}
    assert next(each for each in row["parameters"] if each["id"] == "maxPctVol")["required"] == "true"
    assert desk.refused("contracts.list_algorithms", conid=AAPL, algos=";".join("abcdefghi"))[0] == 400
    assert desk.refused("contracts.list_algorithms", conid=1)[0] == 503


def test_currencies(desk: Desk) -> None:
    pairs = desk.ok("contracts.list_currency_pairs", currency="eur")["EUR"]
    assert {"symbol": "EUR.USD", "conid": EURUSD, "ccyPair": "USD"} in pairs
    assert desk.ok("contracts.list_currency_pairs", currency="XXX") == {}
    rate = desk.ok("contracts.get_exchange_rate", source="EUR", target="USD")["rate"]
    assert rate == desk.world.brokerage.market.quote(EURUSD).last
    back = desk.ok("contracts.get_exchange_rate", source="USD", target="EUR")["rate"]
    assert rate * back == pytest.approx(1, abs=1e-6)
    assert desk.refused("contracts.get_exchange_rate", source="EUR", target="XXX")[0] == 400


def test_a_contract_of_ones_own(desk: Desk) -> None:
    from ibkr_web.simulator.brokerage.contracts import Contract

    desk.world.brokerage.contracts.add(Contract(42, "MINE", "STK", "USD", "NYSE", "MY COMPANY", price=10.0))
    assert [row["conid"] for row in desk.ok("contracts.search", symbol="MINE")] == ["42"]
    assert 5 < desk.world.brokerage.market.quote(42).last < 20
