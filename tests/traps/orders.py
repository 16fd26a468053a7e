"""Orders: what a ticket has to say, and how (section 6 of the facts). Answers and what follows: `order_answers`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from ibkr_web import Combo, Contract, Leg, LimitOrder, MarketOrder, OneCancelsAll, Stock
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.orders import groups, order
from ibkr_web.workflows.orders.kinds import (
    MarketOnCloseOrder,
    MidPriceOrder,
    StopLimitOrder,
    StopOrder,
    TrailOrder,
)
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder
from tests.overrides.resources.trading import APPLE, MICROSOFT, count
from tests.traps.harness import Remove, swap, trap
from tests.traps.remedies import ES, NEAR, YES, entered, placed, raising, recoded, rewrapped, trading


def ticketed(change: Callable[[dict[str, Any], Order], dict[str, Any]]) -> Remove:
    """Tickets changed on their way."""
    before = Order.ticket
    return lambda patch: patch.setattr(Order, "ticket", lambda self, **how: change(before(self, **how), self))


def unchecked(*names: str) -> Remove:
    """Without some of the checks of an order."""

    def remove(patch: pytest.MonkeyPatch) -> None:
        for name in names:
            patch.setattr(Order, name, lambda self, *more: iter(()))

    return remove


@trap(
    "An order is sent as an object around a list",
    facts="6 | ### Submit",
    without=rewrapped("orders.submit", lambda body: body["orders"]),
)
def submitted_in_an_object() -> None:
    with trading() as (simulator, ib):
        assert placed(simulator, ib.orders.place(NEAR)).total == 10


def group_in_ticket(arguments: dict[str, Any], _: Order) -> dict[str, Any]:
    return {**arguments, "acctId": "Both"}


@trap(
    "An allocation group stands in the path and nowhere else",
    facts=("6 | ### Submit", "6 | | acctId |"),
    without=ticketed(group_in_ticket),
)
def allocation_group() -> None:
    with trading(3) as (simulator, ib):
        rows = [{"name": name} for name in ("U2000001", "U2000002")]
        ib.allocation.create_group({"name": "Both", "accounts": rows, "default_method": "N"})
        trade = ib.orders.place(MarketOrder(APPLE, "BUY", 1), account="Both", answers=YES)
        assert placed(simulator, trade).account == "Both"


@trap(
    "An order without an account goes to the first of the login",
    facts="6 | | acctId |",
    without=ticketed(lambda ticket, _: {name: ticket[name] for name in ticket if name != "acctId"}),
)
def first_account() -> None:
    with trading(3) as (simulator, ib):
        first, _, wanted = simulator.brokerage.accounts.ids[:3]
        simulator.brokerage.accounts.get(first).cash["USD"] = 1_000_000.0
        trade = ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price=189), account=wanted, answers=YES)
        assert placed(simulator, trade).account == wanted
        with raising(ConfigurationError, "say which"):
            ib.orders.place(NEAR)
        assert count(simulator, "orders.submit") == 1


@trap(
    "A conid beside a conidex wins, and the order goes to SMART",
    facts="6 | | conid / conidex |",
    without=swap(
        "ibkr_web.workflows.orders.instruments.Resolved.members",
        property(lambda self: {"conid": self.legs[0], "conidex": self.conidex or str(self.conid)}),
    ),
)
def one_number_only() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(LimitOrder(Contract(APPLE, sec_type="STK").at("ARCA"), "BUY", 1, limit_price=189))
        assert placed(simulator, trade).ticket.exchange == "ARCA"


@trap(
    "secType carries the contract number",
    facts="6 | | secType |",
    without=lambda patch: patch.setattr(Order, "_wire_type", lambda self: self.sec_type),
)
def type_with_number() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price=189, sec_type="stk"))
        assert placed(simulator, trade).raw["secType"] == f"{APPLE}:STK"


@trap(
    "A name of more than 64 characters is refused",
    facts="6 | | cOID |",
    without=entered(vars(order), "LONGEST_ID", 999),
)
def long_name() -> None:
    with trading() as (simulator, ib):
        with raising(InvalidOrder, "at most 64 characters"):
            ib.orders.place(LimitOrder(APPLE, "BUY", 1, limit_price=189, client_id="x" * 65))
        assert count(simulator, "orders.submit") == 0


@trap(
    "A name is good once in 24 hours",
    facts="6 | | cOID |",
    without=swap("ibkr_web.workflows.orders.placing.fresh_id", lambda: "my-robot"),
)
def name_used_once() -> None:
    with trading() as (_, ib):
        first, second = ib.orders.place(NEAR), ib.orders.place(NEAR)
        assert first.client_id != second.client_id
        ib.orders.live()
        assert {trade.client_id for trade in ib.orders.live()} == {first.client_id, second.client_id}


@trap(
    "The exits of a bracket may have no name of their own",
    facts="6 | | cOID |",
    without=ticketed(
        lambda ticket, _: {**ticket, "cOID": f"{ticket['parentId']}-x"} if "parentId" in ticket else ticket
    ),
)
def nameless_exits() -> None:
    with trading() as (simulator, ib):
        trades = ib.orders.place_bracket(NEAR, take_profit=200, stop_loss=180, answers=YES)
        assert placed(simulator, trades.stop_loss).ticket.reference == ""


@trap(
    "Exits belong to their entry by its name",
    facts=("6 | | parentId |", "6 | Bracket: parent with cOID"),
    without=ticketed(lambda ticket, _: {name: ticket[name] for name in ticket if name != "parentId"}),
)
def named_parent() -> None:
    with trading() as (simulator, ib):
        entry, profit, loss = ib.orders.place_bracket(NEAR, take_profit=200, stop_loss=180, answers=YES)
        assert [placed(simulator, each).parent.order_id for each in (profit, loss)] == [int(entry.order_id)] * 2
        later = ib.orders.place(LimitOrder(APPLE, "SELL", 10, limit_price=210, parent_id=entry.order_id), answers=YES)
        assert placed(simulator, later).parent is placed(simulator, entry), "by number, too"


@trap(
    "Not every contract takes every order type",
    facts="6 | | orderType |",
    without=swap("ibkr_web.workflows.orders.rules.broken", lambda order, rules: iter(())),
)
def types_of_the_contract() -> None:
    with trading() as (simulator, ib):
        future = simulator.brokerage.contracts.futures(ES)[0]
        order = MarketOnCloseOrder(future.conid, "BUY", 1, sec_type="FUT", manual_indicator=False, operator="bot")
        with raising(InvalidOrder, "marketonclose"):
            ib.orders.place(order, check_rules=True, answers=YES)
        assert count(simulator, "orders.submit") == 0


@trap(
    "Sides are written in capitals",
    facts="6 | | side |",
    without=recoded(order._upper, lambda value: value),
)
def capitals() -> None:
    with trading() as (simulator, ib):
        assert placed(simulator, ib.orders.place(LimitOrder(APPLE, "Buy", 1, limit_price=189))).raw["side"] == "BUY"


@trap(
    "A size is said in one way only, and money buys not everything",
    facts="6 | | quantity / cashQty / fxQty |",
    without=unchecked("_sizes"),
)
def one_size() -> None:
    with trading() as (simulator, ib):
        sizes: list[tuple[Any, dict[str, Any]]] = [
            (APPLE, {"quantity": 1, "cash_quantity": 100}),
            (APPLE, {}),
            (Contract(495512572, sec_type="OPT"), {"cash_quantity": 100}),
        ]
        for contract, size in sizes:
            with raising(InvalidOrder):
                ib.orders.place(MarketOrder(contract, "BUY", **size))
        assert count(simulator, "orders.submit") == 0
        bought = ib.orders.place(MarketOrder(APPLE, "BUY", cash_quantity=1000), answers=YES)
        assert ib.orders.status(bought).total == 5, "whole shares of a stock"


@trap(
    "fxQty is refused unless the order is a conversion",
    facts=("6 | | quantity / cashQty / fxQty |", "6 | | isCcyConv, useAdaptive"),
    without=unchecked("_sizes"),
)
def conversions() -> None:
    with trading() as (simulator, ib):
        with raising(InvalidOrder, "currency_conversion"):
            ib.orders.place(MarketOrder(12087792, "BUY", currency_quantity=5000))
        assert count(simulator, "orders.submit") == 0


@trap(
    "price is the stop of a stop order, and the cap of a MIDPRICE order",
    facts="6 | | price | number |",
    without=lambda patch: patch.setattr(StopOrder, "_prices", {"stop_price": "auxPrice"}),
)
def stop_in_price() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(StopOrder(APPLE, "SELL", 1, stop_price=180), answers=YES)
        state = ib.orders.status(trade)
        assert state.stop_price == 180 and state.limit_price is None
        capped = ib.orders.place(MidPriceOrder(APPLE, "BUY", 1, price_cap=189), answers=YES)
        assert placed(simulator, capped).ticket.price == 189


@trap(
    "The stop of a stop-limit order is auxPrice",
    facts="6 | | auxPrice |",
    without=lambda patch: patch.setattr(StopLimitOrder, "_prices", {"limit_price": "auxPrice", "stop_price": "price"}),
)
def stop_in_aux_price() -> None:
    with trading() as (_, ib):
        trade = ib.orders.place(StopLimitOrder(APPLE, "SELL", 1, limit_price=179, stop_price=180), answers=YES)
        state = ib.orders.status(trade)
        assert state.stop_price == 180 and state.limit_price == 179


@trap(
    "One number for two kinds of trailing",
    facts="6 | | trailingAmt, trailingType",
    without=lambda patch: patch.setattr(
        TrailOrder,
        "_trailing",
        lambda self: {"trailingType": "amt", "trailingAmt": self.trailing_amount or self.trailing_percent},
    ),
)
def trailing() -> None:
    with trading() as (simulator, ib):
        by_percent = ib.orders.place(TrailOrder(APPLE, "SELL", 1, trailing_percent=2), answers=YES)
        by_amount = ib.orders.place(TrailOrder(APPLE, "SELL", 1, trailing_amount=2), answers=YES)
        tickets = [placed(simulator, each).ticket for each in (by_percent, by_amount)]
        assert [(each.trailing, each.trailing_percent) for each in tickets] == [(2, True), (2, False)]


@trap(
    "outsideRTH in another spelling is passed over",
    facts="6 | | outsideRTH |",
    without=entered(order._PLAIN, "outside_regular_hours", "outsideRth"),
)
def outside_hours() -> None:
    with trading() as (simulator, ib):
        trade = ib.orders.place(NEAR.changed(outside_regular_hours=True))
        assert placed(simulator, trade).ticket.outside_hours


@trap(
    "Orders cancel each other only where each of them says so",
    facts="6 | | isSingleGroup |",
    without=recoded(groups._grouped, lambda orders: tuple(orders)),
)
def marked_group() -> None:
    with trading() as (simulator, ib):
        pair = OneCancelsAll([NEAR, LimitOrder(MICROSOFT, "BUY", 1, limit_price=395)])
        first, second = ib.orders.place(pair, answers=YES)
        simulator.brokerage.orders.fill(int(first.order_id))
        assert second.wait("cancelled", timeout=10).ended


@trap(
    "A future without manualIndicator and extOperator is refused",
    facts="6 | | manualIndicator",
    without=unchecked("_who"),
)
def who_decided() -> None:
    with trading() as (simulator, ib):
        future = simulator.brokerage.contracts.futures(ES)[0]
        with raising(InvalidOrder, "required for futures"):
            ib.orders.place(MarketOrder(future.conid, "BUY", 1, sec_type="FUT"), answers=YES)
        assert count(simulator, "orders.submit") == 0
        assert placed(simulator, ib.orders.place(NEAR)).raw.keys().isdisjoint({"manualIndicator", "extOperator"})


@trap(
    "The time of a client's order is epoch seconds",
    facts="6 | | manualOrderTime |",
    without=ticketed(lambda ticket, order: {**ticket, "manualOrderTime": order.manual_time}),
)
def manual_time() -> None:
    with trading() as (simulator, ib):
        simulator.brokerage.accounts.allow_customer_time = True
        moment = datetime(2026, 3, 2, 15, 30, tzinfo=UTC)
        trade = ib.orders.place(NEAR.changed(manual_time=moment))
        assert placed(simulator, trade).raw["manualOrderTime"] == moment.timestamp()
        with raising(InvalidOrder, "time zone"):
            NEAR.changed(manual_time=moment.replace(tzinfo=None))


@trap(
    "A combination has a number for its currency, and signs for its legs",
    facts="6 | Bracket: parent with cOID",
    without=lambda patch: patch.setattr(
        Contract,
        "conidex",
        property(lambda self: f"{self.conid};;;{','.join(f'{conid}/{abs(ratio)}' for conid, ratio in self.legs)}"),
    ),
)
def combination() -> None:
    with trading() as (simulator, ib):
        apple, microsoft = (Stock(name, exchange="NASDAQ", currency="USD") for name in ("AAPL", "MSFT"))
        spread = ib.contracts.resolve(Combo(Leg(apple, 1), Leg(microsoft, -1)))  # type: ignore[arg-type]
        assert spread.conid == 28812380
        trade = ib.orders.place(LimitOrder(spread, "BUY", 1, limit_price=-300), answers=YES)
        assert [(leg.conid, leg.ratio) for leg in placed(simulator, trade).ticket.legs] == [(APPLE, 1), (MICROSOFT, -1)]
