"""Alerts over the wire: kept, switched, triggered, and the errors hidden in answers of 200."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import ACCOUNT, API, APPLE, Desk, bearer


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def body(**changes: Any) -> dict[str, Any]:
    condition = {
        "conidex": f"{APPLE}@SMART",
        "logicBind": "n",
        "operator": ">=",
        "triggerMethod": "0",
        "type": 1,
        "value": "195",
    }
    return {
        "alertName": "Up",
        "alertMessage": "It went up",
        "alertRepeatable": 0,
        "outsideRth": 1,
        "tif": "GTC",
        "conditions": [condition],
    } | changes


def save(desk: Desk, **changes: Any) -> int:
    made = desk.post(f"/iserver/account/{ACCOUNT}/alert", body(**changes))
    assert made["success"] is True
    number = made["order_id"]
    assert isinstance(number, int)
    return number


def rows(desk: Desk) -> list[dict[str, Any]]:
    found = desk.get(f"/iserver/account/{ACCOUNT}/alerts")
    assert isinstance(found, list)
    return found


def test_an_alert_is_kept_and_shown_with_other_names(desk: Desk) -> None:
    number = save(desk)
    (row,) = rows(desk)
    assert (row["order_id"], row["alert_name"], row["alert_active"], row["alert_triggered"]) == (number, "Up", 1, False)
    shown = desk.get(f"/iserver/account/alert/{number}", type="Q")
    assert shown["conditions"][0]["condition_value"] == "195" and shown["condition_size"] == 1
    assert shown["conditions"][0]["contract_description_1"] == "AAPL"
    assert shown["alert_message"] == "It went up" and shown["alert_play_audio"] is None


def test_the_type_has_to_be_said_and_unknown_ones_are_errors_inside_a_200(desk: Desk) -> None:
    assert desk.client.get(f"{API}/iserver/account/alert/1").status_code == 400
    assert desk.get("/iserver/account/alert/1", type="Q") == {"error": "Alert with order ID=1 not found."}


def test_an_alert_goes_off_and_notifies(desk: Desk) -> None:
    number = save(desk)
    desk.wait(6)
    assert rows(desk)[0]["alert_triggered"] is False
    desk.simulator.brokerage.market.set_price(APPLE, 196.0)
    desk.wait(1)
    (row,) = rows(desk)
    assert (row["alert_triggered"], row["alert_active"]) == (True, 0)
    assert [each.title for each in desk.simulator.brokerage.notifications.all()] == ["Up"]
    desk.simulator.brokerage.market.set_price(APPLE, 190.0)
    activate = f"/iserver/account/{ACCOUNT}/alert/activate"
    assert desk.post(activate, {"alertId": number, "alertActive": 1})["success"] is True
    assert rows(desk)[0]["alert_triggered"] is False


@pytest.mark.parametrize(
    ("binds", "values", "expected"),
    [
        ("an", ("180", "200"), False),
        ("on", ("180", "200"), True),
        ("an", ("180", "185"), True),
        ("oan", ("200", "180", "300"), False),
    ],
)
def test_conditions_are_bound_together(desk: Desk, binds: str, values: tuple[str, ...], expected: bool) -> None:
    (condition,) = body()["conditions"]
    save(
        desk,
        conditions=[condition | {"logicBind": bind, "value": value} for bind, value in zip(binds, values, strict=True)],
    )
    desk.wait(6)
    assert rows(desk)[0]["alert_triggered"] is expected


def test_times_trades_and_margins_are_conditions_too(desk: Desk) -> None:
    (condition,) = body()["conditions"]
    soon = f"{desk.simulator.clock.datetime():%Y%m%d}-00:00:00"
    save(desk, alertName="time", conditions=[condition | {"type": 3, "value": soon}])
    save(desk, alertName="trade", conditions=[condition | {"type": 5, "value": "*"[:0]}])
    save(desk, alertName="margin", conditions=[condition | {"type": 4, "operator": "<", "value": "50"}])
    desk.place(price=191.0)
    desk.wait(6)
    assert {row["alert_name"]: row["alert_triggered"] for row in rows(desk)} == {
        "time": True,
        "trade": True,
        "margin": False,
    }


def test_changing_needs_a_change(desk: Desk) -> None:
    number = save(desk)
    path = f"/iserver/account/{ACCOUNT}/alert"
    assert "not changed" in desk.post(path, body(orderId=number), status=500)["error"]
    assert save(desk, orderId=number, alertName="Other") == number
    assert [row["alert_name"] for row in rows(desk)] == ["Other"]
    assert "not found" in desk.post(path, body(orderId=5), status=500)["error"]


@pytest.mark.parametrize(
    "changes",
    [
        {"conditions": []},
        {"tif": "GTD"},
        {"sendMessage": 1},
        {"conditions": [{**body()["conditions"][0], "value": "much"}]},
    ],
)
def test_values_that_are_not_taken(desk: Desk, changes: dict[str, Any]) -> None:
    assert desk.post(f"/iserver/account/{ACCOUNT}/alert", body(**changes), status=500)["error"]


def test_switching_and_deleting(desk: Desk) -> None:
    number = save(desk)
    activate, base = f"/iserver/account/{ACCOUNT}/alert/activate", f"{API}/iserver/account/{ACCOUNT}/alert"
    failed = desk.post(activate, {"alertId": 5, "alertActive": 0})
    assert failed["success"] is False and failed["failure_list"] == "5"
    desk.post(activate, {"alertId": number, "alertActive": 0})
    assert rows(desk)[0]["alert_active"] == 0
    assert desk.client.request("DELETE", f"{base}/5", json={}).status_code == 500
    assert desk.client.request("DELETE", f"{base}/{number}", json={}).json()["success"] is True
    assert rows(desk) == []


def test_the_assistants_alert_changes_its_number_with_every_look(desk: Desk) -> None:
    first, second = desk.get("/iserver/account/mta"), desk.get("/iserver/account/mta")
    assert first["order_id"] != second["order_id"] and first["tool_id"] == second["tool_id"]
    (condition,) = body()["conditions"]
    save(
        desk,
        orderId=second["order_id"],
        iTWSOrdersOnly=1,
        conditions=[condition | {"type": 8, "timeZone": "US/Eastern"}],
    )
    third = desk.get("/iserver/account/mta")
    assert third["condition_size"] == 1
    base = f"{API}/iserver/account/{ACCOUNT}/alert"
    assert desk.client.request("DELETE", f"{base}/{third['order_id']}", json={}).json()["success"] is True
    assert desk.get("/iserver/account/mta")["condition_size"] == 0
    assert rows(desk) == []


def test_paper_accounts_may_not_make_alerts_over_oauth(simulator: Simulator, edge: httpx.Client) -> None:
    simulator.brokerage.accounts.use_paper("DU1234567")
    headers = bearer(simulator)
    edge.post(f"{API}/iserver/auth/ssodh/init", headers=headers, json={"publish": True, "compete": True})
    simulator.clock.advance(2)
    answer = edge.post(f"{API}/iserver/account/DU1234567/alert", headers=headers, json=body())
    assert (answer.status_code, answer.json()["error"]) == (403, "Forbidden")
