"""Notifications over the wire: cold at first, in batches, with settings and devices."""

from __future__ import annotations

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import API, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def warm(desk: Desk) -> None:
    assert desk.client.get(f"{API}/fyi/notifications", params={"max": 10}).status_code == 503
    assert desk.client.get(f"{API}/fyi/unreadnumber").status_code == 423
    desk.wait(1)


def test_cold_calls(desk: Desk) -> None:
    answer = desk.client.get(f"{API}/fyi/unreadnumber")
    assert (answer.status_code, answer.json()) == (423, {"status": "waiting for reply"})
    desk.wait(1)
    assert desk.get("/fyi/unreadnumber") == {"BN": 0}
    assert desk.client.get(f"{API}/fyi/notifications", params={"max": 5}).status_code == 503


def test_batches_go_on_after_the_last_message(desk: Desk) -> None:
    box = desk.simulator.brokerage.notifications
    for number in range(23):
        box.add("UA" if number % 2 else "DA", f"Number {number}", "text")
    warm(desk)
    found, batch, last = [], [None], ""
    while batch:
        batch = desk.get("/fyi/notifications", max="10", **({"id": last} if last else {}))
        found += batch
        last = batch[-1]["ID"] if batch else last
        assert len(batch) <= 10
    assert [each["MS"] for each in found] == [f"Number {number}" for number in reversed(range(23))]
    assert found[0]["D"].endswith(".0") or "." in found[0]["D"]
    assert {each["FC"] for each in desk.get("/fyi/notifications", max="10", include="DA")} == {"DA"}
    assert {each["FC"] for each in desk.get("/fyi/notifications", max="10", exclude="DA")} == {"UA"}
    assert desk.client.get(f"{API}/fyi/notifications", params={"max": 11}).status_code == 400


def test_reading(desk: Desk) -> None:
    made = desk.simulator.brokerage.notifications.add("UA", "Read me")
    warm(desk)
    assert desk.get("/fyi/unreadnumber") == {"BN": 1}
    answer = desk.client.put(f"{API}/fyi/notifications/{made.message_id}", json={}).json()
    assert answer["V"] == 1 and answer["P"] == {"R": 1, "ID": made.message_id}
    assert desk.get("/fyi/unreadnumber") == {"BN": 0}


def test_settings_and_disclaimers(desk: Desk) -> None:
    rows = {row["FC"]: row for row in desk.get("/fyi/settings")}
    assert rows["UA"]["A"] == 1 and rows["UA"]["H"] == 0 and "A" not in rows["M8"]
    assert desk.post("/fyi/settings/UA", {"enabled": False})["V"] == 1
    assert desk.post("/fyi/settings/ZZ", {"enabled": False})["V"] == 1
    assert desk.get("/fyi/disclaimer/UA")["FC"] == "UA"
    assert desk.client.put(f"{API}/fyi/disclaimer/UA", json={}).json()["V"] == 1
    rows = {row["FC"]: row for row in desk.get("/fyi/settings")}
    assert (rows["UA"]["A"], rows["UA"]["H"]) == (0, 1)


def test_delivery(desk: Desk) -> None:
    options = desk.get("/fyi/deliveryoptions")
    assert options["M"] == 1 and options["E"][0]["A"] == 1
    assert desk.client.put(f"{API}/fyi/deliveryoptions/email", params={"enabled": "false"}, json={}).json()["V"] == 1
    device = {"deviceName": "Tablet", "deviceId": "tablet-1", "uiName": "Tablet", "enabled": True}
    desk.post("/fyi/deliveryoptions/device", device)
    desk.post("/fyi/deliveryoptions/device", device | {"enabled": False})
    options = desk.get("/fyi/deliveryoptions")
    assert options["M"] == 0
    assert options["E"][1] == {"NM": "Tablet", "I": "tablet-1", "UI": "Tablet", "A": 0}
    answer = desk.client.delete(f"{API}/fyi/deliveryoptions/tablet-1")
    assert (answer.status_code, answer.content) == (200, b"")
    assert len(desk.get("/fyi/deliveryoptions")["E"]) == 1
