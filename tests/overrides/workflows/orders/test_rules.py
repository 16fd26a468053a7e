"""Orders against the rules of their contract, as IBKR tells them."""

from __future__ import annotations

from typing import Any

import pytest

from ibkr_web.workflows.orders.kinds import LimitOrder, MarketOrder, StopLimitOrder, StopOrder
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder
from ibkr_web.workflows.orders.rules import broken, check
from ibkr_web.workflows.orders.terms import Algorithm
from tests.overrides.workflows.orders.stage import APPLE, Stage

RULES: dict[str, Any] = {
    "orderTypes": ["limit", "market", "stop", "stop_limit"],
    "orderTypesOutside": ["limit"],
    "fraqTypes": ["limit"],
    "cqtTypes": ["market"],
    "fraqInt": 4,
    "sizeIncrement": 100,
    "tifTypes": ["IOC/MARKET,LIMIT/o,a", "GTC/o,a", "DAY/o,a", "OPG/LIMIT,STOPLIMIT/a"],
    "allOrNoneEligible": False,
    "overnightEligible": False,
    "algoEligible": False,
    "increment": 0.01,
    "incrementRules": [{"lowerEdge": 0.0, "increment": 0.01}, {"lowerEdge": 100.0, "increment": 0.05}],
}


def limit(price: Any = 50, quantity: Any = 100, **how: Any) -> LimitOrder:
    return LimitOrder(APPLE, "BUY", quantity, limit_price=price, **how)


@pytest.mark.parametrize(
    "order",
    [
        limit("99.99"),
        limit("100.05"),
        limit(100),
        limit(quantity="0.1234"),
        limit(tif="IOC"),
        limit(tif="OPG"),
        limit(outside_regular_hours=True),
        StopLimitOrder(APPLE, "BUY", 100, limit_price=100, stop_price="99.99", tif="OPG"),
        MarketOrder(APPLE, "BUY", cash_quantity="12.34"),
    ],
)
def test_what_fits(order: Order) -> None:
    assert list(broken(order, RULES)) == []
    assert list(broken(order, {})) == [], "what is not told is not checked"


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (limit("99.995"), "limit_price"),
        (limit("100.01"), "limit_price"),
        (StopLimitOrder(APPLE, "BUY", 100, limit_price=100, stop_price="100.01"), "stop_price"),
        (limit(quantity=150), "quantity"),
        (limit(quantity="0.12345"), "quantity"),
        (MarketOrder(APPLE, "BUY", "0.5"), "quantity"),
        (limit(quantity=None, cash_quantity=5), "cash_quantity"),
        (StopOrder(APPLE, "BUY", 100, stop_price=5, tif="IOC"), "tif"),
        (limit(tif="GTD"), "tif"),
        (limit(tif="OVT"), "tif"),
        (StopOrder(APPLE, "BUY", 100, stop_price=5, outside_regular_hours=True), "outside_regular_hours"),
        (limit(all_or_none=True), "all_or_none"),
        (limit(algorithm=Algorithm("Vwap")), "algorithm"),
    ],
)
def test_what_does_not(order: Order, field: str) -> None:
    assert [each.field for each in broken(order, RULES)] == [field]


def test_another_kind_of_order() -> None:
    found = list(broken(limit(), RULES | {"orderTypes": ["market"]}))
    assert [each.field for each in found] == ["order"] and "takes market" in found[0].rule


def test_asked_once_for_each_contract_and_side() -> None:
    stage = Stage(("contracts.get_rules", RULES), ("contracts.get_rules", RULES))
    stage.script.pop(0)
    spread = LimitOrder("28812380;;;1/1,2/-1", "BUY", 1, limit_price=5)
    sell = LimitOrder(APPLE, "SELL", 100, limit_price=50)
    stage.run(check([limit(), limit(), sell, spread]))
    assert [call.arguments["body"] for call in stage.calls] == [
        {"conid": APPLE, "isBuy": True},
        {"conid": APPLE, "isBuy": False},
    ]
    stage.script = [("contracts.get_rules", RULES)]
    with pytest.raises(InvalidOrder, match="price step"):
        stage.run(check([limit("99.999")]))
