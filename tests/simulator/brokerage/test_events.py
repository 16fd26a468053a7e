"""Forecast contracts over the wire."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import ACCOUNT, API, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def market(desk: Desk) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    categories = desk.get("/forecast/category/tree")["categories"]
    (first, *_) = [each for category in categories.values() for each in category["markets"]]
    contracts = desk.get("/forecast/contract/market", underlyingConid=first["conid"])["contracts"]
    return first, contracts


def test_categories_are_three_levels_deep(desk: Desk) -> None:
    categories = desk.get("/forecast/category/tree")["categories"]
    for category in categories.values():
        if category["markets"]:
            middle = categories[category["parent_id"]]
            assert categories[middle["parent_id"]]["parent_id"] == ""


def test_two_contracts_for_each_strike(desk: Desk) -> None:
    found, contracts = market(desk)
    sides: dict[float, list[str]] = {}
    for each in contracts:
        sides.setdefault(each["strike"], []).append(each["side"])
    assert len(sides) > 3 and all(sorted(each) == ["N", "Y"] for each in sides.values())
    path = f"{API}/forecast/contract/market"
    assert desk.client.get(path, params={"underlyingConid": found["product_conid"]}).status_code == 404
    wrong = {"underlyingConid": found["conid"], "exchange": "NYSE"}
    assert desk.client.get(path, params=wrong).status_code == 404


def test_one_contract(desk: Desk) -> None:
    _, (yes, no, *_) = market(desk)
    details = desk.get("/forecast/contract/details", conid=no["conid"])
    assert (details["conid_yes"], details["conid_no"], details["side"]) == (yes["conid"], no["conid"], "N")
    assert details["question"].endswith("?") and re.fullmatch(r"\d{8}", details["expiration"])
    rules = desk.get("/forecast/contract/rules", conid=no["conid"])
    assert rules["payout"] == "$1.00" and rules["release_time"] > rules["last_trade_time"]
    schedule = desk.get("/forecast/contract/schedules", conid=no["conid"])
    assert len(schedule["trading_schedules"]) == 7
    assert re.fullmatch(r"\d+:\d\d [AP]M", schedule["trading_schedules"][0]["trading_times"][0]["close"])
    assert desk.client.get(f"{API}/forecast/contract/rules", params={"conid": 265598}).status_code == 404


def test_both_sides_cancel_each_other_out(desk: Desk) -> None:
    _, (yes, no, *_) = market(desk)
    desk.quiet()
    for each, price in ((yes, 0.4), (no, 0.55)):
        desk.simulator.brokerage.market.set_price(each["conid"], price)
    refused = desk.submit(desk.ticket(conid=yes["conid"], side="SELL", price=0.3))
    assert "opposite" in refused["error"]
    before = desk.simulator.brokerage.accounts.get(ACCOUNT).cash["USD"]
    desk.place(conid=yes["conid"], price=0.42, quantity=10)
    portfolio = desk.simulator.brokerage.portfolio
    position = portfolio.position(ACCOUNT, yes["conid"])
    assert position is not None and position.quantity == 10
    desk.place(conid=no["conid"], price=0.57, quantity=4)
    position = portfolio.position(ACCOUNT, yes["conid"])
    assert position is not None and position.quantity == 6
    assert portfolio.position(ACCOUNT, no["conid"]) is None
    rows = desk.trades()
    assert sorted(row["side"] for row in rows) == ["B", "B", "N", "N"]
    assert {row["is_event_trading"] for row in rows} == {"1"} and {row["sec_type"] for row in rows} == {"OPT"}
    spent = before - desk.simulator.brokerage.accounts.get(ACCOUNT).cash["USD"]
    bought = sum(row["net_amount"] for row in rows if row["side"] == "B")
    assert spent == pytest.approx(bought - 4.0)
