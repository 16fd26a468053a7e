"""What advisors do over the wire: groups, presets, model portfolios."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import API, APPLE, Desk

FIRST, SECOND = "U2000001", "U2000002"
GROUP = "/iserver/account/allocation/group"


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    simulator.brokerage.accounts.use_advisor(3)
    return Desk(simulator, gateway)


def group(desk: Desk, method: str = "N", amounts: tuple[float | None, float | None] = (None, None)) -> None:
    rows = [
        {"name": name, **({} if amount is None else {"amount": amount})}
        for name, amount in zip((FIRST, SECOND), amounts, strict=True)
    ]
    desk.post(GROUP, {"name": "Both", "accounts": rows, "default_method": method})


def test_accounts_that_can_be_allocated_to(desk: Desk) -> None:
    rows = desk.get("/iserver/account/allocation/accounts")["accounts"]
    assert [row["name"] for row in rows] == [FIRST, SECOND, "U2000003"]
    assert [each["key"] for each in rows[0]["data"]] == ["NetLiquidation", "AvailableEquity"]
    assert all(isinstance(each["value"], str) for each in rows[0]["data"])


def test_a_group_from_start_to_end(desk: Desk) -> None:
    group(desk)
    assert desk.get(GROUP) == {"data": [{"name": "Both", "allocation_method": "N", "size": 2}]}
    assert desk.post(f"{GROUP}/single", {"name": "Both"})["accounts"] == [{"name": FIRST}, {"name": SECOND}]
    changed = {"name": "One", "prev_name": "Both", "accounts": [{"name": FIRST, "amount": 100}], "default_method": "P"}
    assert desk.client.put(API + GROUP, json=changed).json() == {"success": True}
    assert desk.post(f"{GROUP}/single", {"name": "One"})["accounts"] == [{"name": FIRST, "amount": 100}]
    desk.post(f"{GROUP}/single", {"name": "Both"}, status=500)
    assert desk.post(f"{GROUP}/delete", {"name": "One"}) == {"success": True}
    desk.post(f"{GROUP}/delete", {"name": "One"}, status=500)
    assert desk.get(GROUP) == {"data": []}


def test_groups_that_are_not_taken(desk: Desk) -> None:
    group(desk)
    account = {"name": FIRST}
    for body in (
        {"name": "Both", "accounts": [account], "default_method": "N"},
        {"name": "x", "accounts": [], "default_method": "N"},
        {"name": "x", "accounts": [{"name": "U1"}], "default_method": "N"},
        {"name": "x", "accounts": [account], "default_method": "S"},
        {"name": "x", "accounts": [{**account, "amount": 60}], "default_method": "P"},
    ):
        desk.post(GROUP, body, status=500)
    desk.post(GROUP, {"name": "x", "accounts": [account], "default_method": "Q"}, status=400)


@pytest.mark.parametrize(
    ("method", "amounts", "quantity", "shares"),
    [
        ("E", (None, None), 9, {FIRST: 5, SECOND: 4}),
        ("P", (25, 75), 8, {FIRST: 2, SECOND: 6}),
        ("R", (1, 2), 10, {FIRST: 3, SECOND: 7}),
        ("N", (None, None), 4, {FIRST: 1, SECOND: 3}),
        ("E", (None, None), 1.5, {FIRST: 0.75, SECOND: 0.75}),
    ],
)
def test_how_orders_are_split(desk: Desk, method: str, amounts: Any, quantity: float, shares: dict[str, float]) -> None:
    accounts = desk.simulator.brokerage.accounts
    accounts.get(FIRST).cash["USD"], accounts.get(SECOND).cash["USD"] = 100_000.0, 300_000.0
    group(desk, method, amounts)
    allocation = desk.simulator.brokerage.allocation
    assert allocation.split(allocation.groups["Both"], quantity) == shares


def test_presets(desk: Desk) -> None:
    path = "/iserver/account/allocation/presets"
    presets = desk.get(path)
    assert presets["default_method_for_all"] == "N"
    assert desk.post(path, presets | {"default_method_for_all": "E", "strict_credit_check": True}) == {"success": True}
    assert desk.get(path)["default_method_for_all"] == "E"
    switches = desk.post("/fa/fa-preset/get", {"reqID": 7})
    assert switches["reqID"] == 7 and switches["keepModelOpen"] is False
    assert desk.post("/fa/fa-preset/save", switches | {"keepModelOpen": True})["error"] == "None"
    assert desk.post("/fa/fa-preset/get", {"reqID": 8})["keepModelOpen"] is True


def test_money_moves_when_the_transfers_are_submitted(desk: Desk) -> None:
    targets = {"positionTargets": [{"conid": APPLE, "target": 0.6}], "cashTargets": [{"ccy": "USD", "target": 0.4}]}
    model = {"model": "Tech", "desc": "Technology", "isStatic": True, "reqID": 1, **targets}
    assert desk.post("/fa/model/save", model) == {"reqID": 1, "success": True}
    too_much = model | {"model": "x", "positionTargets": [{"conid": APPLE, "target": 1.5}]}
    assert desk.post("/fa/model/save", too_much)["success"] is False
    asked = {"model": "Tech", "reqID": 2, "accountList": [{"account": FIRST, "amtToInvest": 1000}]}
    assert desk.post("/fa/model/invest-divest", asked)["reqID"] == "2"
    about = {"model": "Tech", "reqID": 3}
    assert desk.post("/fa/model/summary", about)["nlv"] == "0.00"
    assert desk.post("/fa/model/submit-transfers", {"reqID": 4})["success"] is True
    assert desk.post("/fa/model/submit-transfers", {"reqID": 5})["success"] is False
    assert desk.post("/fa/model/list", {"reqID": 6})["models"][0]["nlv"] == "1000.00"
    held = desk.post("/fa/model/positions", about)
    assert held["positionList"][0]["mv"] == "600.00" and held["cash"][0]["mv"] == "400.00"
    assert held["positionList"][0]["actualRangeMax"] == "None"
    rows = desk.post("/fa/model/accounts-details", about | {"calcPnls": True})["accountInfoList"]
    assert [(row["account"], row["nlv"]) for row in rows] == [(FIRST, "1000.00"), ("TOTAL", "1000.00")]
    rows = desk.post("/fa/model/invest-divest-positions", about)["accountList"]
    assert {row["account"]: row["accountModelNlv"] for row in rows}[FIRST] == "1000.00"
    out = asked | {"accountList": [{"account": FIRST, "amtToInvest": -2000}]}
    desk.post("/fa/model/invest-divest", out, status=500)
    desk.post("/fa/model/summary", {"model": "None", "reqID": 9}, status=500)
