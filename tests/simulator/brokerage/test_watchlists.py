"""Watchlists over the wire."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import API, APPLE, MICROSOFT, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def create(desk: Desk, list_id: str = "12", name: str = "Mine", rows: list[dict[str, str]] | None = None) -> Any:
    usual = [{"C": str(APPLE)}, {"H": ""}, {"C": str(MICROSOFT)}]
    return desk.post("/iserver/watchlist", {"id": list_id, "name": name, "rows": usual if rows is None else rows})


def test_a_list_shows_more_on_the_second_look(desk: Desk) -> None:
    made = create(desk)
    assert made["instruments"] == [] and made["id"] == "12"
    first = desk.get("/iserver/watchlist", id="12")["instruments"]
    assert [set(each) for each in first] == [{"C", "conid", "name"}, {"H"}, {"C", "conid", "name"}]
    desk.wait(1)
    second = desk.get("/iserver/watchlist", id="12")["instruments"]
    assert (second[0]["ticker"], second[0]["assetClass"], second[0]["conid"]) == ("AAPL", "STK", APPLE)


def test_a_used_number_overwrites(desk: Desk) -> None:
    create(desk)
    create(desk, name="Other", rows=[{"C": str(APPLE)}])
    (row,) = desk.get("/iserver/watchlists", SC="USER_WATCHLIST")["data"]["user_lists"]
    assert (row["name"], row["id"], row["type"]) == ("Other", "12", "watchlist")
    assert isinstance(row["modified"], int) and row["modified"] > 10**12


def test_lists_are_kept_apart_from_those_of_ibkr(desk: Desk) -> None:
    create(desk, list_id="-5")
    data = desk.get("/iserver/watchlists")["data"]
    assert [row["id"] for row in data["user_lists"]] == ["-5"] and data["system_lists"]
    assert desk.get("/iserver/watchlists", SC="USER_WATCHLIST")["data"]["system_lists"] == []


def test_deleting_and_what_is_not_there(desk: Desk) -> None:
    create(desk)
    answer = desk.client.delete(f"{API}/iserver/watchlist", params={"id": "12"})
    assert answer.json()["data"] == {"deleted": "12"}
    assert desk.client.delete(f"{API}/iserver/watchlist", params={"id": "12"}).status_code == 503
    assert desk.client.get(f"{API}/iserver/watchlist", params={"id": "12"}).status_code == 503
    wrong = {"id": "1", "name": "x", "rows": [{"C": "Apple"}]}
    assert desk.client.post(f"{API}/iserver/watchlist", json=wrong).status_code == 400
