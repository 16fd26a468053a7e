"""Scans over the wire."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import API, APPLE, Desk


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> Desk:
    return Desk(simulator, gateway)


def scan(desk: Desk, **changes: Any) -> list[dict[str, Any]]:
    body = {"instrument": "STK", "location": "STK.US.MAJOR", "type": "TOP_PERC_GAIN", "filter": []} | changes
    answer = desk.post("/iserver/scanner/run", body)
    assert answer["scan_data_column_name"]
    found = answer["contracts"]
    assert isinstance(found, list)
    return found


def test_the_parameters_are_the_words_of_a_scan(desk: Desk) -> None:
    words = desk.get("/iserver/scanner/params")
    for kind in words["scan_type_list"]:
        assert scan(desk, type=kind["code"])
    for tree in words["location_tree"]:
        for leaf in tree["locations"]:
            assert isinstance(scan(desk, instrument=tree["type"], location=leaf["type"]), list)
    assert {each["code"] for each in words["filter_list"]} >= {"priceAbove", "volumeAbove"}


def test_fifty_rows_best_first(desk: Desk) -> None:
    desk.simulator.brokerage.market.set_price(APPLE, 1900.0)
    rows = scan(desk)
    assert len(rows) == 50 and rows[0]["con_id"] == APPLE
    assert [row["server_id"] for row in rows] == [str(number) for number in range(50)]
    figures = [float(row["scan_data"].rstrip("%")) for row in rows]
    assert figures == sorted(figures, reverse=True)
    assert scan(desk, type="MOST_ACTIVE")[0]["scan_data"][-1] in "KMB0123456789"


def test_filters_hold_back(desk: Desk) -> None:
    everything = scan(desk, type="TOP_PERC_LOSE")
    some = scan(desk, type="TOP_PERC_LOSE", filter=[{"code": "priceAbove", "value": 350}])
    market = desk.simulator.brokerage.market
    assert 0 < len(some) < len(everything)
    assert all(market.last(row["con_id"]) > 350 for row in some)
    wrong = {"instrument": "STK", "location": "STK.US.MAJOR", "type": "TOP_PERC_GAIN"}
    filters = [{"code": "priceAbove", "value": "much"}]
    assert desk.client.post(f"{API}/iserver/scanner/run", json=wrong | {"filter": filters}).status_code == 400
    assert desk.client.post(f"{API}/iserver/scanner/run", json=wrong | {"location": "STK.EU"}).status_code == 400
