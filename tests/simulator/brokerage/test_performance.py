"""Portfolio Analyst: periods, series, transactions, allocation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from tests.simulator.brokerage.desk import AAPL, ACCOUNT, IBM, Desk


@dataclass
class Fill:
    side: str
    quantity: float
    price: float
    when: float
    conid: int = AAPL
    account: str = ACCOUNT
    commission: float = 0.0


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("period", "days"), [("1D", 2), ("7D", 6), ("MTD", 13), ("1M", 23), ("YTD", 230), ("1Y", 262)])
def test_periods(desk: Desk, period: str, days: int) -> None:
    answer = desk.ok("analytics.get_performance", {"acctIds": [ACCOUNT], "period": period})
    nav = answer["nav"]["data"][0]
    assert len(answer["nav"]["dates"]) == len(nav["navs"]) == days
    assert answer["nav"]["dates"][-1] == "20261118"
    assert nav["navs"][-1] == pytest.approx(1_000_000)
    assert nav["startNAV"]["date"] < answer["nav"]["dates"][0]
    returns = answer["cps"]["data"][0]["returns"]
    assert returns[-1] == pytest.approx(nav["navs"][-1] / nav["startNAV"]["val"] - 1, abs=1e-4)


def test_longer_periods_have_monthly_steps(desk: Desk) -> None:
    answer = desk.ok("analytics.get_performance", {"acctIds": [ACCOUNT], "period": "1Y"})
    assert answer["tpps"]["freq"] == "M"
    assert answer["tpps"]["dates"][0] == "202511"
    assert len(answer["tpps"]["dates"]) == len(answer["tpps"]["data"][0]["returns"]) == 13
    whole = 1.0
    for each in answer["tpps"]["data"][0]["returns"]:
        whole *= 1 + each
    assert whole - 1 == pytest.approx(answer["cps"]["data"][0]["returns"][-1], abs=0.002)


@pytest.mark.parametrize("period", ["3M", "6M", "12M", "2Y", ""])
def test_periods_of_the_document_that_are_refused(desk: Desk, period: str) -> None:
    assert desk.refused("analytics.get_performance", {"acctIds": [ACCOUNT], "period": period})[0] == 400


def test_several_accounts_are_added_up(desk: Desk) -> None:
    desk.world.brokerage.accounts.add("U2", cash=500_000.0)
    answer = desk.ok("analytics.get_performance", {"acctIds": [ACCOUNT, "U2"], "period": "7D"})
    assert answer["nav"]["data"][0]["navs"][-1] == pytest.approx(1_500_000)
    assert answer["included"] == [ACCOUNT, "U2"]


def test_the_past_stays_as_it_was(desk: Desk) -> None:
    body = {"acctIds": [ACCOUNT], "period": "1M"}
    assert desk.ok("analytics.get_performance", body) == desk.ok("analytics.get_performance", body)


def test_all_periods_are_under_the_account(desk: Desk) -> None:
    answer = desk.ok("analytics.get_performance_all_periods", {"acctIds": [ACCOUNT]})
    inside = answer[ACCOUNT]
    assert inside["periods"] == ["1D", "7D", "MTD", "1M", "YTD", "1Y"]
    assert set(inside["periods"]) <= inside.keys()
    assert len(inside["1M"]["nav"]) == len(inside["1M"]["dates"]) == len(inside["1M"]["cps"]) != answer["nd"]
    assert inside["lastSuccessfulUpdate"] == "2026-11-18 15:00:00"
    desk.world.brokerage.accounts.add("U2")
    named = desk.ok("analytics.get_performance_all_periods", {"acctIds": [ACCOUNT]}, param="U2")
    assert named["included"] == ["U2"]
    assert "U2" in named


def test_transactions_of_one_contract(desk: Desk) -> None:
    portfolio = desk.world.brokerage.portfolio
    old = datetime(2026, 6, 1, 15, tzinfo=UTC).timestamp()
    when = datetime(2026, 11, 10, 15, tzinfo=UTC).timestamp()
    portfolio.apply(Fill("BUY", 1, 90.0, old))
    portfolio.apply(Fill("BUY", 2, 100.0, when))
    portfolio.apply(Fill("SELL", 2, 110.0, when))
    portfolio.apply(Fill("BUY", 1, 50.0, when, IBM))
    body = {"acctIds": [ACCOUNT], "conids": [AAPL], "currency": "USD"}
    answer = desk.ok("analytics.list_transactions", body)
    assert [(row["type"], row["qty"], row["amt"]) for row in answer["transactions"]] == [
        ("Buy", 2, -200),
        ("Sell", -2, 220),
    ]
    first = answer["transactions"][0]
    assert (first["date"], first["rawDate"]) == ("Tue Nov 10 00:00:00 EST 2026", "20261110")
    (result,) = answer["rpnl"]["data"]
    assert (result["side"], result["conid"], result["date"]) == ("G", str(AAPL), "20261110")
    assert float(answer["rpnl"]["amt"]) == pytest.approx(float(result["amt"]), abs=1e-3)
    assert answer["to"] - answer["from"] == 90 * 86400 * 1000
    longer = desk.ok("analytics.list_transactions", body | {"days": 365})
    assert len(longer["transactions"]) == 3


@pytest.mark.parametrize("missing", ["acctIds", "conids", "currency"])
def test_transactions_need_all_three(desk: Desk, missing: str) -> None:
    body = {"acctIds": [ACCOUNT], "conids": [AAPL], "currency": "USD"}
    del body[missing]
    assert desk.refused("analytics.list_transactions", body)[0] == 400


def test_transactions_take_one_contract(desk: Desk) -> None:
    body = {"acctIds": [ACCOUNT], "conids": [AAPL, IBM], "currency": "USD"}
    assert desk.refused("analytics.list_transactions", body)[0] == 400
    assert desk.refused("analytics.list_transactions", body | {"conids": [1]})[0] == 400


def test_allocation_by_part(desk: Desk) -> None:
    portfolio = desk.world.brokerage.portfolio
    portfolio.hold(ACCOUNT, AAPL, 10)
    portfolio.hold(ACCOUNT, IBM, 10)
    portfolio.hold(ACCOUNT, 14094, -5)
    answer = desk.ok("analytics.get_allocation", {"acctIds": [ACCOUNT], "type": "FINANCIAL_INSTRUMENT"})
    assert answer["realtime"] is True
    sides = answer["allocations"]["FINANCIAL_INSTRUMENT"]
    assert {each["name"] for each in sides["long"]["items"]} == {"AAPL", "IBM"}
    assert sum(each["weight"] for each in sides["long"]["items"]) == pytest.approx(1, abs=1e-5)
    assert sides["short"]["total"]["nav"] < 0
    whole = desk.ok("analytics.get_allocation", {"acctIds": [ACCOUNT], "type": "ALL"})["allocations"]
    assert whole.keys() == {"FINANCIAL_INSTRUMENT", "ASSET_CLASS", "SECTOR", "REGION", "COUNTRY"}


def test_allocation_of_today_needs_the_base_currency(desk: Desk) -> None:
    answer = desk.ok("analytics.get_allocation", {"acctIds": [ACCOUNT], "type": "SECTOR", "currency": "EUR"})
    assert (answer["realtime"], answer["date"]) == (False, "20261117")
    dated = desk.ok("analytics.get_allocation", {"acctIds": [ACCOUNT], "type": "SECTOR", "date": "20261102"})
    assert (dated["realtime"], dated["date"]) == (False, "20261102")
    for text in ("20261118", "20301231", "soon"):
        body = {"acctIds": [ACCOUNT], "type": "SECTOR", "date": text}
        assert desk.refused("analytics.get_allocation", body)[0] == 400


def test_unknown_types_and_currencies_are_refused(desk: Desk) -> None:
    for more in ({"type": "COLOUR"}, {"type": "SECTOR", "currency": "XXX"}):
        assert desk.refused("analytics.get_allocation", {"acctIds": [ACCOUNT], **more})[0] == 400


def test_unknown_accounts_are_refused(desk: Desk) -> None:
    for body in ({"acctIds": ["U0"], "period": "1D"}, {"acctIds": [], "period": "1D"}):
        assert desk.refused("analytics.get_performance", body)[0] == 400
    assert desk.refused("analytics.get_performance_all_periods", {"acctIds": ["U0"]})[0] == 400
