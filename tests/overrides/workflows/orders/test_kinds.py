"""Order classes: the exact ticket of each, what is not set is not sent, and each rule by its field."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ibkr_openapi import operation
from ibkr_openapi.models import SingleOrderSubmissionRequest
from ibkr_openapi.runtime.jsontext import dumps
from ibkr_web.workflows.orders import kinds
from ibkr_web.workflows.orders.kinds import (
    LimitIfTouchedOrder,
    LimitOnCloseOrder,
    LimitOrder,
    MarketIfTouchedOrder,
    MarketOnCloseOrder,
    MarketOrder,
    MidPriceOrder,
    RelativeOrder,
    StopLimitOrder,
    StopOrder,
    TrailLimitOrder,
    TrailOrder,
)
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder
from ibkr_web.workflows.orders.terms import Algorithm, Allocation, Side, TimeInForce

APPLE = 265598
KINDS: tuple[type[Order], ...] = tuple(getattr(kinds, name) for name in kinds.__all__)


@attrs.frozen
class Future:
    """Something resolved by somebody else."""

    conid: int = 495512572
    conidex: str = "495512572"
    sec_type: str = "FUT"
    exchange: str = "CME"


def ticket(order: Order) -> dict[str, Any]:
    """As it goes over the wire, without the numbers' digits."""
    found: dict[str, Any] = json.loads(dumps(order.ticket(account="U1")))
    return found


COMMON = {"acctId": "U1", "conid": APPLE, "side": "BUY", "tif": "DAY", "quantity": 10}


@pytest.mark.parametrize(
    ("order", "members"),
    [
        (MarketOrder(APPLE, "BUY", 10), {"orderType": "MKT"}),
        (LimitOrder(APPLE, "BUY", 10, limit_price="190.10"), {"orderType": "LMT", "price": 190.10}),
        (StopOrder(APPLE, "BUY", 10, stop_price=195), {"orderType": "STP", "price": 195}),
        (
            StopLimitOrder(APPLE, "BUY", 10, limit_price=196, stop_price=195),
            {"orderType": "STOP_LIMIT", "price": 196, "auxPrice": 195},
        ),
        (
            TrailOrder(APPLE, "BUY", 10, trailing_amount="1.5"),
            {"orderType": "TRAIL", "trailingType": "amt", "trailingAmt": 1.5},
        ),
        (
            TrailOrder(APPLE, "BUY", 10, trailing_percent=2, stop_price=195),
            {"orderType": "TRAIL", "trailingType": "%", "trailingAmt": 2, "price": 195},
        ),
        (
            TrailLimitOrder(APPLE, "BUY", 10, trailing_amount=1, limit_price=196, stop_price=195),
            {"orderType": "TRAILLMT", "trailingType": "amt", "trailingAmt": 1, "price": 196, "auxPrice": 195},
        ),
        (MidPriceOrder(APPLE, "BUY", 10), {"orderType": "MIDPRICE"}),
        (MidPriceOrder(APPLE, "BUY", 10, price_cap=191), {"orderType": "MIDPRICE", "price": 191}),
        (MarketOnCloseOrder(APPLE, "BUY", 10), {"orderType": "MOC"}),
        (LimitOnCloseOrder(APPLE, "BUY", 10, limit_price=191), {"orderType": "LOC", "price": 191}),
        (MarketIfTouchedOrder(APPLE, "BUY", 10, trigger_price=180), {"orderType": "MIT", "price": 180}),
        (
            LimitIfTouchedOrder(APPLE, "BUY", 10, limit_price=181, trigger_price=180),
            {"orderType": "LIT", "price": 181, "auxPrice": 180},
        ),
        (RelativeOrder(APPLE, "BUY", 10), {"orderType": "REL"}),
        (
            RelativeOrder(APPLE, "BUY", 10, price_cap=195, offset="0.05"),
            {"orderType": "REL", "price": 195, "auxPrice": 0.05},
        ),
    ],
)
def test_each_kind(order: Order, members: dict[str, Any]) -> None:
    assert ticket(order) == COMMON | members
    assert hash(order) == hash(order.changed()) and order == order.changed()


def test_everything_there_is() -> None:
    moment = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
    order = LimitOrder(
        Future(),
        "sell",
        2,
        limit_price="5000.25",
        tif=TimeInForce.GTC,
        outside_regular_hours=False,
        all_or_none=True,
        client_id="mine",
        one_cancels_all=True,
        deactivated=False,
        manual_indicator=False,
        operator="J. Bot",
        manual_time=moment,
        algorithm=Algorithm("Vwap", {"maxPctVol": Decimal("0.10"), "noTakeLiq": True}),
        adaptive=False,
        allocation=Allocation("SHARE", {"U2": 1, "U3": "1"}),
        allocation_method="Equal",
        customer_account="C1",
        professional_customer=False,
        listing_exchange="CME",
        ticker="ES",
        sec_type="495512572:FUT",
        referrer="me",
        tax_optimizer_id="t",
        extra={"goodTillDate": "20261231"},
    )
    assert ticket(order) == {
        "acctId": "U1",
        "conid": 495512572,
        "secType": "495512572:FUT",
        "cOID": "mine",
        "orderType": "LMT",
        "side": "SELL",
        "tif": "GTC",
        "quantity": 2,
        "price": 5000.25,
        "outsideRTH": False,
        "allOrNone": True,
        "isSingleGroup": True,
        "deactivated": False,
        "manualIndicator": False,
        "extOperator": "J. Bot",
        "manualOrderTime": int(moment.timestamp()),
        "strategy": "Vwap",
        "strategyParameters": {"maxPctVol": 0.1, "noTakeLiq": True},
        "useAdaptive": False,
        "jsonPayload": {
            "allocation_profile": {
                "alloc_type": "SHARE",
                "allocations": [{"account": "U2", "amount": 1}, {"account": "U3", "amount": 1}],
            }
        },
        "allocationMethod": "Equal",
        "customerAccount": "C1",
        "isProCustomer": False,
        "listingExchange": "CME",
        "ticker": "ES",
        "referrer": "me",
        "taxOptimizerId": "t",
        "goodTillDate": "20261231",
    }
    assert "C1" not in repr(order) and "U2" not in repr(order)


@pytest.mark.parametrize(
    ("contract", "given", "sent"),
    [
        (265598, "stk", "265598:STK"),
        ("265598@NYSE", "STK", "265598:STK"),
        ("61227082@SMART;;;1/1,2/-1", "BAG", "61227082:BAG"),
        (5, "5@FOP", "5@FOP"),
    ],
)
def test_the_type_of_a_contract_is_sent_with_its_number(contract: Any, given: str, sent: str) -> None:
    assert MarketOrder(contract, "BUY", 1, sec_type=given).ticket()["secType"] == sent


def test_every_member_of_the_contract_can_be_said() -> None:
    sayable = frozenset[str]().union(*(kind.ticket_members() for kind in KINDS))
    assert set(SingleOrderSubmissionRequest._wire.values()) == sayable


def test_sizes_in_money() -> None:
    order = MarketOrder(APPLE, "BUY", cash_quantity="500.50")
    assert ticket(order) == {
        "acctId": "U1", "conid": APPLE, "orderType": "MKT", "side": "BUY", "tif": "DAY", "cashQty": 500.5,
    }  # fmt: skip
    exchange = MarketOrder(12087792, "BUY", currency_quantity=1000, currency_conversion=True)
    assert (ticket(exchange)["fxQty"], ticket(exchange)["isCcyConv"]) == (1000, True)


def test_combinations_and_routes() -> None:
    spread = LimitOrder("28812380;;;265598/1,272093/-2", "BUY", 1, limit_price="-640.05")
    assert ticket(spread)["conidex"] == "28812380;;;265598/1,272093/-2" and "conid" not in ticket(spread)
    assert ticket(spread)["price"] == -640.05
    assert spread.resolved.legs == (265598, 272093)
    assert ticket(MarketOrder("265598@NYSE", "BUY", 1))["conidex"] == "265598@NYSE"
    assert ticket(MarketOrder("265598", "BUY", 1))["conid"] == APPLE


def test_children_have_a_parent_instead_of_a_name() -> None:
    order = StopOrder(APPLE, "SELL", 10, stop_price=180)
    assert order.ticket(client_id="x")["cOID"] == "x"
    child = order.ticket(client_id="x", parent_id="p")
    assert child["parentId"] == "p" and "cOID" not in child
    assert StopOrder(APPLE, "SELL", 10, stop_price=180, parent_id="123").ticket(client_id="x").get("cOID") is None


FUTURE = {"manual_indicator": True, "operator": "me"}


@pytest.mark.parametrize(
    ("make", "field", "rule"),
    [
        (lambda: MarketOrder(APPLE, "HOLD", 1), "side", "BUY or SELL"),
        (lambda: MarketOrder(APPLE, 1, 1), "side", "BUY or SELL"),
        (lambda: MarketOrder(APPLE, "BUY"), "quantity", "has to be given"),
        (lambda: MarketOrder(APPLE, "BUY", 1, cash_quantity=1), "quantity", "one only"),
        (lambda: MarketOrder(APPLE, "BUY", 0), "quantity", "greater than 0"),
        (lambda: MarketOrder(APPLE, "BUY", "-3"), "quantity", "greater than 0"),
        (lambda: MarketOrder(APPLE, "BUY", True), "quantity", "not True"),
        (lambda: MarketOrder(APPLE, "BUY", "ten"), "quantity", "a number"),
        (lambda: MarketOrder(APPLE, "BUY", "1_0"), "quantity", "a number"),
        (lambda: MarketOrder(APPLE, "BUY", float("nan")), "quantity", "finite"),
        (lambda: MarketOrder(APPLE, "BUY", Decimal("inf")), "quantity", "finite"),
        (lambda: MarketOrder(APPLE, "BUY", [1]), "quantity", "not list"),
        (lambda: MarketOrder(APPLE, "BUY", 0.1 + 0.2), "quantity", "calculation"),
        (lambda: LimitOrder(APPLE, "BUY", 1, limit_price=None), "limit_price", "has to be a number"),
        (lambda: LimitOrder(APPLE, "BUY", 1, limit_price=0), "limit_price", "greater than 0"),
        (lambda: MarketOrder(APPLE, "BUY", 1, tif="FOREVER"), "tif", "GTC"),
        (lambda: MarketOrder(APPLE, "BUY", 1, client_id="x" * 65), "client_id", "64"),
        (lambda: MarketOrder(APPLE, "BUY", 1, client_id=" "), "client_id", "text"),
        (lambda: MarketOrder(APPLE, "BUY", 1, client_id="a", parent_id="b"), "client_id", "parent_id"),
        (lambda: MarketOrder(APPLE, "BUY", 1, all_or_none="yes"), "all_or_none", "True or False"),
        (lambda: MarketOrder(APPLE, "BUY", currency_quantity=1), "currency_quantity", "currency_conversion"),
        (lambda: MarketOrder(APPLE, "BUY", 1, operator="me"), "manual_indicator", "go together"),
        (lambda: MarketOrder(APPLE, "BUY", 1, manual_indicator=True), "operator", "go together"),
        (lambda: MarketOrder(Future(), "BUY", 1), "manual_indicator", "required for futures"),
        (lambda: MarketOrder(Future(), "BUY", "1.5", **FUTURE), "quantity", "whole"),
        (lambda: MarketOrder(Future(), "BUY", cash_quantity=5, **FUTURE), "cash_quantity", "crypto"),
        (lambda: MarketOrder(5, "BUY", 1, sec_type="5:FOP"), "manual_indicator", "required"),
        (lambda: MarketOrder("1;;;2/1,3/1", "BUY", "0.5"), "quantity", "whole"),
        (lambda: MarketOrder(Future(exchange="FORECASTX", sec_type="OPT"), "SELL", 1), "side", "opposite"),
        (lambda: MarketOrder(APPLE, "BUY", 1, manual_time=datetime(2026, 1, 1)), "manual_time", "zone"),  # noqa: DTZ001
        (lambda: MarketOrder(APPLE, "BUY", 1, manual_time=-1), "manual_time", "epoch"),
        (lambda: MarketOrder(APPLE, "BUY", 1, extra={"price": 3}), "extra", "attribute"),
        (lambda: MarketOrder(APPLE, "BUY", 1, algorithm=Algorithm("")), "algorithm", "strategy"),
        (lambda: MarketOrder(APPLE, "BUY", 1, algorithm=Algorithm("Vwap", {"a": [1]})), "algorithm", "text"),
        (lambda: MarketOrder(APPLE, "BUY", 1, algorithm=Algorithm("Vwap", {"a": 0.1 + 0.2})), "algorithm", "exact"),
        (lambda: MarketOrder(APPLE, "BUY", 1, allocation=Allocation("SHARE", {})), "allocation", "at least one"),
        (lambda: MarketOrder(APPLE, "BUY", 1, allocation=Allocation("SOME", {"U": 1})), "allocation", "CASH"),
        (lambda: MarketOrder(APPLE, "BUY", 1, allocation=Allocation("CASH", {"U": "x"})), "allocation", "number"),
        (lambda: MarketOrder(APPLE, "BUY", 1, allocation=Allocation("CASH", {"U": 0})), "allocation", "greater"),
        (lambda: TrailOrder(APPLE, "BUY", 1), "trailing_amount", "trailing_percent"),
        (lambda: TrailOrder(APPLE, "BUY", 1, trailing_amount=1, trailing_percent=1), "trailing_amount", "given"),
        (lambda: TrailOrder(APPLE, "BUY", 1, trailing_amount=0), "trailing_amount", "greater"),
        (lambda: TrailOrder(APPLE, "BUY", 1, trailing_percent=100), "trailing_percent", "below 100"),
        (lambda: MarketOrder(0, "BUY", 1), "contract", "greater than 0"),
        (lambda: MarketOrder(True, "BUY", 1), "contract", "conid"),
        (lambda: MarketOrder("AAPL", "BUY", 1), "contract", "265598@NYSE"),
        (lambda: MarketOrder(object(), "BUY", 1), "contract", "resolved"),
        (lambda: MarketOrder(Future(conid=None, conidex=""), "BUY", 1), "contract", "resolve it first"),
    ],
)
def test_each_rule(make: Any, field: str, rule: str) -> None:
    with pytest.raises(InvalidOrder) as caught:
        make()
    assert [each.field for each in caught.value.violations] == [field], str(caught.value)
    assert rule in caught.value.rule and field in str(caught.value)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ValueError) as caught:
        LimitOrder(APPLE, "HOLD", 0, limit_price=-1, tif="X")
    assert isinstance(caught.value, InvalidOrder)
    assert [each.field for each in caught.value.violations] == ["side", "tif", "quantity", "limit_price"]


def test_immutable_and_changed() -> None:
    order = LimitOrder(APPLE, "BUY", 10, limit_price="190.10", outside_regular_hours=True)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        order.quantity = Decimal(11)  # type: ignore[misc]
    changed = order.changed(quantity="11.5")
    assert changed.ticket() == order.ticket() | {"quantity": Decimal("11.5")}
    with pytest.raises(InvalidOrder, match="stop_price is nothing this kind of order has"):
        order.changed(stop_price=3)
    with pytest.raises(InvalidOrder, match="quantity"):
        order.changed(quantity=-1)
    with pytest.raises(TypeError, match="one of the kinds"):
        Order(APPLE, "BUY", 1)


def test_a_float_is_what_it_says() -> None:
    assert LimitOrder(APPLE, "BUY", 1.5, limit_price=190.1).ticket()["price"] == Decimal("190.1")
    assert LimitOrder(APPLE, "BUY", 3.0, limit_price=1e-4).ticket()["quantity"] == 3


numbers = st.decimals(min_value="0.0001", max_value="99999999", places=4)
given_as = st.sampled_from([lambda each: each, str, lambda each: f" {each} "])


@st.composite
def orders(draw: st.DrawFn) -> tuple[Order, dict[str, Decimal], set[str]]:
    """An order, its numbers, and the names of what was set."""
    kind = draw(st.sampled_from(KINDS))
    exact = {"quantity": draw(numbers)}
    for each in attrs.fields(kind):
        optional = each.default is not attrs.NOTHING
        if each.name in kind._prices and (not optional or draw(st.booleans())):
            exact[each.name] = draw(numbers)
    if kind in (TrailOrder, TrailLimitOrder):
        exact[draw(st.sampled_from(["trailing_amount", "trailing_percent"]))] = draw(numbers.filter(lambda n: n < 100))
    plain: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "tif": st.sampled_from(list(TimeInForce)),
                "outside_regular_hours": st.booleans(),
                "all_or_none": st.booleans(),
                "client_id": st.text("abc-", min_size=1, max_size=64),
                "deactivated": st.booleans(),
                "adaptive": st.booleans(),
                "listing_exchange": st.just("NYSE"),
                "referrer": st.just("me"),
                "allocation_method": st.just("Equal"),
                "professional_customer": st.booleans(),
            },
        )
    )
    form = draw(given_as)
    side = draw(st.sampled_from(list(Side)))
    return (
        kind(APPLE, side, **{name: form(value) for name, value in exact.items()}, **plain),
        exact,
        {*plain, *exact},
    )


@settings(max_examples=200, deadline=None)
@given(orders())
def test_nothing_unset_is_sent_and_numbers_are_exact(made: tuple[Order, dict[str, Decimal], set[str]]) -> None:
    order, exact, names = made
    found = order.ticket()
    assert None not in found.values()
    call = operation("orders.submit").encode(account_id="U1", body={"orders": [found]})
    assert call.content is not None
    sent = json.loads(call.content, parse_float=Decimal, parse_int=Decimal)["orders"][0]
    wire = {"trailing_amount": "trailingAmt", "trailing_percent": "trailingAmt", "quantity": "quantity"}
    for name, value in exact.items():
        assert sent[order._prices.get(name) or wire[name]] == value
        assert str(sent[order._prices.get(name) or wire[name]]) == str(value), "digit by digit"
    always = {"conid", "orderType", "side", "tif"}
    assert len(sent) == len(always) + len(names - {"tif"}) + ("trailingType" in sent)
