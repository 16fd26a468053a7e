"""Accounts, their selection and their figures."""

from __future__ import annotations

import pytest

from tests.simulator.brokerage.desk import AAPL, ACCOUNT, ES, Desk

SEGMENTS = {"total", "Crypto at Paxos", "commodities", "securities"}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_the_list_tells_everything_about_the_login(desk: Desk) -> None:
    answer = desk.ok("accounts.list")
    assert answer["accounts"] == [ACCOUNT]
    assert answer["selectedAccount"] == ACCOUNT
    assert answer["acctProps"][ACCOUNT]["allowCustomerTime"] is False
    assert answer["isPaper"] is False
    desk.world.brokerage.accounts.use_paper()
    paper = desk.ok("accounts.list")
    assert (paper["accounts"], paper["isPaper"]) == (["DU1234567"], True)


def test_advisors_have_sub_accounts(desk: Desk) -> None:
    desk.world.brokerage.accounts.use_advisor(3)
    answer = desk.ok("accounts.list")
    assert answer["accounts"] == ["F1234567", "U2000001", "U2000002", "U2000003"]
    assert answer["allowFeatures"]["allowFA"] is True
    assert answer["acctProps"]["F1234567"]["hasChildAccounts"] is True


def test_selecting_an_account(desk: Desk) -> None:
    desk.world.brokerage.accounts.add("U7654321")
    desk.ok("accounts.list")
    assert desk.ok("accounts.select", {"acctId": "U7654321"}) == {"set": True, "acctId": "U7654321"}
    assert desk.world.brokerage.accounts.selected == "U7654321"
    assert desk.refused("accounts.select", {"acctId": "U0000000"})[0] == 500
    assert desk.ok("accounts.list")["selectedAccount"] == "U7654321"


def test_dynamic_accounts_are_for_logins_that_have_them(desk: Desk) -> None:
    assert desk.refused("accounts.search_dynamic", searchPattern="U1")[0] == 503
    assert desk.refused("accounts.select_dynamic", {"acctId": ACCOUNT})[0] == 503
    desk.world.brokerage.accounts.dynamic = True
    found = desk.ok("accounts.search_dynamic", searchPattern="u123")
    assert [each["accountId"] for each in found["matchedAccounts"]] == [ACCOUNT]
    assert desk.ok("accounts.search_dynamic", searchPattern="U9")["matchedAccounts"] == []
    assert desk.ok("accounts.select_dynamic", {"acctId": ACCOUNT})["set"] is True


def test_profit_comes_with_the_second_call(desk: Desk) -> None:
    desk.world.brokerage.portfolio.hold(ACCOUNT, AAPL, 10, 100.0)
    assert desk.ok("accounts.get_pnl") == {"upnl": {}}
    desk.wait(5)
    row = desk.ok("accounts.get_pnl")["upnl"][f"{ACCOUNT}.Core"]
    last = desk.world.brokerage.market.quote(AAPL).mark
    assert row["upl"] == pytest.approx(10 * (last - 100), abs=0.01)
    assert row["nl"] == pytest.approx(1_000_000 + 10 * last, abs=0.01)


def test_the_summary_adds_up(desk: Desk) -> None:
    desk.world.brokerage.accounts.add("U5", cash={"USD": 1000.0, "EUR": 500.0})
    desk.world.brokerage.portfolio.hold("U5", AAPL, 2, 100.0)
    answer = desk.ok("accounts.get_summary", accountId="U5")
    rate = desk.world.brokerage.market.rate("EUR", "USD")
    last = desk.world.brokerage.market.quote(AAPL).mark
    assert answer["totalCashValue"] == pytest.approx(1000 + 500 * rate, abs=0.01)
    assert answer["netLiquidationValue"] == pytest.approx(1000 + 500 * rate + 2 * last, abs=0.01)
    assert answer["securitiesGVP"] == pytest.approx(2 * last, abs=0.01)
    assert [each["currency"] for each in answer["cashBalances"]] == ["USD", "EUR", "Total (in USD)"]
    assert answer["initialMargin"] > answer["maintenanceMargin"] > 0


def test_breakdowns_are_text(desk: Desk) -> None:
    for name in ("get_available_funds", "get_balances", "get_margins"):
        answer = desk.ok(f"accounts.{name}", accountId=ACCOUNT)
        assert answer.keys() == SEGMENTS
    funds = desk.ok("accounts.get_available_funds", accountId=ACCOUNT)["total"]
    assert funds["current_available"] == "1,000,000 USD"
    assert funds["day_trades_left"] == "Unlimited"
    value = desk.ok("accounts.get_market_value", accountId=ACCOUNT)
    assert value["USD"]["total_cash"] == "1,000,000"
    assert value["Total (in USD)"]["net_liquidation"] == "1,000,000"


def test_futures_are_in_the_commodities_segment(desk: Desk) -> None:
    future = desk.world.brokerage.contracts.futures(ES)[0]
    desk.world.brokerage.portfolio.hold(ACCOUNT, future.conid, 1)
    margins = desk.ok("accounts.get_margins", accountId=ACCOUNT)
    assert margins["commodities"]["current_initial"] == margins["total"]["current_initial"] != "0 USD"
    assert margins["securities"]["current_initial"] == "0 USD"


def test_owners(desk: Desk) -> None:
    answer = desk.ok("accounts.get_signatures_and_owners", accountId=ACCOUNT)
    assert answer["users"][0]["userName"] == "trader"
    assert answer["applicant"]["signatures"] == [answer["users"][0]["entity"]["entityName"]]


def test_unknown_accounts_are_refused(desk: Desk) -> None:
    for name in ("get_summary", "get_balances", "get_signatures_and_owners"):
        assert desk.refused(f"accounts.{name}", accountId="U0000000")[0] == 400


def test_accounts_have_a_known_currency(desk: Desk) -> None:
    for more in ({"currency": "XXX"}, {"cash": {"USD": 1.0, "XXX": 1.0}}):
        with pytest.raises(ValueError, match="XXX"):
            desk.world.brokerage.accounts.add("U9", **more)
    assert "U9" not in desk.world.brokerage.accounts
