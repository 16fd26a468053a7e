"""Brackets and groups: the exact tickets, and what is wrong with them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ibkr_web.workflows.orders.groups import Bracket, OneCancelsAll, bracket
from ibkr_web.workflows.orders.kinds import LimitOrder, MarketOrder, StopOrder, TrailOrder
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder
from tests.overrides.workflows.orders.stage import APPLE

ENTRY = LimitOrder(APPLE, "BUY", 10, limit_price=190, outside_regular_hours=True)


def test_a_bracket_from_prices() -> None:
    parent, profit, loss = bracket(ENTRY, "200.50", 180).tickets("name", account="U1")
    exits = {
        "acctId": "U1", "conid": APPLE, "parentId": "name", "side": "SELL", "tif": "GTC", "quantity": Decimal(10),
        "outsideRTH": True,
    }  # fmt: skip
    assert parent == ENTRY.ticket(account="U1", client_id="name")
    assert profit == exits | {"orderType": "LMT", "price": Decimal("200.50")}
    assert loss == exits | {"orderType": "STP", "price": Decimal(180)}


def test_a_bracket_of_orders() -> None:
    trail = TrailOrder(APPLE, "SELL", 10, trailing_percent=5)
    parent, only = Bracket(ENTRY.changed(client_id="own"), stop_loss=trail).tickets("name")
    assert (parent["cOID"], only["parentId"], only["orderType"]) == ("own", "own", "TRAIL")
    short = bracket(LimitOrder(APPLE, "SELL", 1, limit_price=190), take_profit=180, stop_loss=200)
    assert [each.side for each in short.exits] == ["BUY", "BUY"]


@pytest.mark.parametrize(
    ("make", "field", "rule"),
    [
        (lambda: bracket(ENTRY), "take_profit", "has to be given"),
        (lambda: bracket(MarketOrder(APPLE, "BUY", cash_quantity=5), 200), "entry", "quantity"),
        (lambda: bracket(ENTRY, 180), "take_profit", "wrong side"),
        (lambda: bracket(ENTRY, None, 195), "stop_loss", "wrong side"),
        (lambda: bracket(MarketOrder(APPLE, "BUY", 1), 180, 200), "take_profit", "wrong side"),
        (lambda: bracket(ENTRY, 0.1 + 0.2), "take_profit", "calculation"),
        (lambda: Bracket(ENTRY, LimitOrder(APPLE, "BUY", 10, limit_price=200)), "take_profit", "against the entry"),
        (lambda: Bracket(ENTRY, LimitOrder(1, "SELL", 10, limit_price=200)), "take_profit", "contract of the entry"),
        (lambda: Bracket(ENTRY, LimitOrder(APPLE, "SELL", 9, limit_price=200)), "take_profit", "quantity"),
        (
            lambda: Bracket(ENTRY, stop_loss=StopOrder(APPLE, "SELL", 10, stop_price=180, client_id="x")),
            "stop_loss",
            "named after the entry",
        ),
        (
            lambda: Bracket(ENTRY, stop_loss=StopOrder(APPLE, "SELL", 10, stop_price=180, one_cancels_all=True)),
            "stop_loss",
            "one_cancels_all",
        ),
        (lambda: bracket(ENTRY.changed(parent_id="p"), 200), "entry", "parent_id"),
        (lambda: OneCancelsAll([ENTRY]), "orders", "at least two"),
        (lambda: OneCancelsAll([ENTRY, ENTRY.changed(parent_id="p")]), "orders", "parent_id"),
        (lambda: OneCancelsAll([ENTRY, ENTRY.changed(one_cancels_all=False)]), "orders", "one_cancels_all"),
        (lambda: OneCancelsAll([ENTRY.changed(client_id="a")] * 2), "orders", "twice"),
    ],
)
def test_each_rule(make: Any, field: str, rule: str) -> None:
    with pytest.raises(InvalidOrder) as caught:
        make()
    assert caught.value.field == field and rule in caught.value.rule


def test_one_cancels_all() -> None:
    first, second = OneCancelsAll([ENTRY, MarketOrder(APPLE, "SELL", 1, client_id="own")]).tickets("name", account="U1")
    assert (first["cOID"], second["cOID"]) == ("name-1", "own")
    assert first["isSingleGroup"] is second["isSingleGroup"] is True
    assert first == ENTRY.ticket(account="U1") | {"cOID": "name-1", "isSingleGroup": True}


prices = st.decimals(min_value="0.01", max_value="9999", places=2)


@given(st.lists(prices, min_size=3, max_size=3, unique=True), st.sampled_from(["BUY", "SELL"]))
def test_the_entry_is_between_the_exits(three: list[Decimal], side: str) -> None:
    low, middle, high = sorted(three)
    better, worse = (high, low) if side == "BUY" else (low, high)
    made = bracket(LimitOrder(APPLE, side, 1, limit_price=middle), better, worse)
    assert all(isinstance(each, Order) for each in made.orders)
    for entry, profit, loss in ((middle, worse, better), (low, middle, high), (high, low, middle)):
        if (profit > entry > loss) != (side == "BUY") or not (profit > entry > loss or profit < entry < loss):
            with pytest.raises(InvalidOrder):
                bracket(LimitOrder(APPLE, side, 1, limit_price=entry), profit, loss)
