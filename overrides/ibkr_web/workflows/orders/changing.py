"""Changing and cancelling orders.

IBKR wants every field of an order again when one of them changes; what is left out is lost. Only who placed an order
knows all of them: IBKR does not tell whether it works outside regular hours, which algorithm works it, and so on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.orders.desk import Desk, Placed, account_of
from ibkr_web.workflows.orders.exchange import Talk
from ibkr_web.workflows.orders.kinds import LimitOrder, MarketOrder, StopLimitOrder, StopOrder
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.placing import prompted, talked
from ibkr_web.workflows.orders.problems import InvalidOrder, Violation
from ibkr_web.workflows.orders.questions import Answers, OnQuestion, Policy
from ibkr_web.workflows.orders.rules import check
from ibkr_web.workflows.orders.state import OrderState
from ibkr_web.workflows.orders.trades import BasicTrade, like, state_of
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["cancel", "cancel_all", "modify", "number_of"]

FIXED = ("contract", "side", "client_id", "parent_id")
"""What IBKR does not change."""
LOST = "give the whole order with order="
ALL = "-1"
"""Instead of the number of an order: all of them."""


def number_of(target: Any) -> str:
    """IBKR's number of an order: of a trade, an int, digits. Raises ConfigurationError; -1 would mean all orders."""
    found = target.order_id if isinstance(target, BasicTrade) else target
    text = str(found) if isinstance(found, (int, str)) and not isinstance(found, bool) else ""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise ConfigurationError(f"{found!r} is no number of an order; to cancel every order there is cancel_all")
    return text


def modify(
    desk: Desk,
    target: Any,
    /,
    *,
    account: str | None = None,
    order: Order | None = None,
    rebuild: bool = False,
    answers: Answers | None = None,
    on_question: OnQuestion | None = None,
    check_rules: bool = False,
    **changes: Any,
) -> Workflow[Any]:
    """Send an order again with something changed; gives its trade, the given one where it was one."""
    policy, order_id = Policy.of(answers, on_question), number_of(target)
    fixed = [
        Violation(name, "can not be changed: cancel the order and place another") for name in FIXED if name in changes
    ]
    if fixed:
        raise InvalidOrder("modify", fixed)
    if order is None and not changes:
        raise ConfigurationError("nothing to change: name what, or give the whole order with order=")
    placed = desk.memory.placed(order_id)
    if placed is None:
        placed = yield from _rebuilt(desk, target, order_id, account, order, rebuild)
    elif placed.attempted is not None and order is None:
        placed = _settled(desk, placed, (yield from state_of(desk, order_id, placed.account)))
    wanted = _wanted(placed.order, order, changes)
    if check_rules:
        yield from check([wanted])
    trade = target if isinstance(target, BasicTrade) else None
    before = new = placed

    def arguments() -> dict[str, Any]:
        # by what is known when nobody else can send anything: two threads may change different fields of one order
        nonlocal before, new
        before = desk.memory.placed(order_id) or placed
        if before.attempted is not None and order is None:
            raise ConfigurationError(f"the answer to another change of order {order_id} was lost just now: {LOST}")
        new = before._replace(order=_wanted(before.order, order, changes), attempted=None)
        ticket = new.order.ticket(account=new.own_account, client_id=new.client_id, parent_id=new.parent_id)
        return {"account_id": new.account, "order_id": order_id, "body": ticket}

    def finish(taken: Sequence[Mapping[str, Any]]) -> Workflow[Any]:
        yield from ()  # a workflow like any other, though it asks nothing
        return _changed(desk, trade, new, taken[0])

    def lost() -> None:
        desk.memory.keep(order_id, before._replace(attempted=new.order))

    def resolve() -> Any:
        return desk.run(_resolved(desk, order_id))

    talk = Talk("orders.modify", 1, (order_id,), policy, resolve, prompted(desk), change=True, lost=lost)
    return (yield from talked(desk, talk, finish, arguments))


def _wanted(known: Order, order: Order | None, changes: Mapping[str, Any]) -> Order:
    """The order as it is to become. Raises InvalidOrder where it would be another order."""
    if order is None:
        return known.changed(**changes)
    rule = "can not be changed: cancel the order and place another"
    different = [
        Violation(name, rule)
        for name, same in (
            ("contract", order.resolved.members == known.resolved.members),
            ("side", order.side == known.side),
            ("client_id", order.client_id in (None, known.client_id) or known.client_id is None),
        )
        if not same
    ]
    if different:
        raise InvalidOrder(type(order).__name__, different)
    return order.changed(**changes)


def _resolved(desk: Desk, order_id: str) -> Workflow[list[OrderState]]:
    """The order as it is now, and which of the two it is, as far as that can be told."""
    placed = desk.memory.placed(order_id)
    state = yield from state_of(desk, order_id, None if placed is None else placed.account)
    if placed is not None and placed.attempted is not None:
        with suppress(ConfigurationError):
            _settled(desk, placed, state)
    return [state]


def _settled(desk: Desk, placed: Placed, state: OrderState) -> Placed:
    """The order as it was, or as a change whose answer was lost made it: whichever IBKR shows."""
    candidates = [each for each in (placed.order, placed.attempted) if each is not None and _is(each, state)]
    if len(candidates) != 1:
        raise ConfigurationError(
            f"the answer to a change of order {state.order_id} was lost, and IBKR does not show what came of it: {LOST}"
        )
    found = placed._replace(order=candidates[0], attempted=None)
    desk.memory.keep(state.order_id, found)
    return found


def _is(order: Order, state: OrderState) -> bool:
    same_size = order.quantity is None or state.total is None or order.quantity == state.total
    return same_size and like(order, state)


def _changed(desk: Desk, trade: Any, placed: Placed, element: Mapping[str, Any]) -> Any:
    order_id = str(element["order_id"])
    desk.memory.keep(order_id, placed)
    status = str(element.get("order_status") or "")
    if trade is None:
        trade = desk.trade(desk, order_id, account=placed.account, client_id=placed.client_id)
    trade.order_id, trade.order, trade.answer = order_id, placed.order, element
    trade._status, trade.state = status, None
    return trade


def _rebuilt(
    desk: Desk, target: Any, order_id: str, account: str | None, order: Order | None, rebuild: bool
) -> Workflow[Placed]:
    """An order that somebody else placed, or this program before it was started anew."""
    path, own = yield from account_of(desk, account)
    if order is not None:
        return Placed(order, path, own, order.client_id, order.parent_id)
    if not rebuild:
        raise ConfigurationError(
            f"this client did not place order {order_id}, and IBKR does not tell all of its fields (hours, algorithm): "
            "they would be lost. Give the whole order with order=, or rebuild=True to go by what IBKR tells"
        )
    state = yield from state_of(desk, order_id, path)
    name = getattr(target, "client_id", None) or state.client_id
    if name is None:  # the list tells it, the status of one order does not
        rows = (yield Call("orders.list_live")).orders or ()
        name = next((OrderState.of_row(row).client_id for row in rows if str(row.order_id) == order_id), None)
    return Placed(_order_of(state), path, own, name, state.parent_id)


def _order_of(state: OrderState) -> Order:
    """The order as IBKR tells it. Raises ConfigurationError for kinds of which it does not tell enough."""
    contract: Any = state.conid
    if state.conidex is not None and state.conidex != str(state.conid):
        contract = state.conidex
    if state.tif == "GTD":
        raise ConfigurationError(f"order {state.order_id} works until a date, which IBKR does not tell: {LOST}")
    common: dict[str, Any] = {"tif": "DAY" if state.tif in (None, "CLOSE") else state.tif}
    prices: dict[type[Order], dict[str, Any]] = {
        MarketOrder: {},
        LimitOrder: {"limit_price": state.limit_price},
        StopOrder: {"stop_price": state.stop_price},
        StopLimitOrder: {"limit_price": state.limit_price, "stop_price": state.stop_price},
    }
    for kind, given in prices.items():
        if None not in given.values() and contract is not None and state.side and state.total:
            order = kind(contract, state.side, state.total, **common, **given)
            if like(order, state):
                return order
    raise ConfigurationError(
        f"order {state.order_id} is {state.order_type or 'of an unknown type'}, of which IBKR tells too little: give "
        "the whole order with order="
    )


def cancel(
    desk: Desk,
    target: Any,
    /,
    *,
    account: str | None = None,
    manual_indicator: bool | None = None,
    operator: str | None = None,
    manual_time: datetime | int | None = None,
) -> Workflow[Any]:
    """Ask for an order to be cancelled; gives IBKR's acknowledgement. It may fill all the same."""
    order_id = number_of(target)
    placed = desk.memory.placed(order_id)
    if placed is not None and manual_indicator is None and operator is None:
        manual_indicator, operator = placed.order.manual_indicator, placed.order.operator
    path = account or (placed.account if placed is not None else None)
    if path is None and isinstance(target, BasicTrade):
        path = target.account
    path, _ = yield from account_of(desk, path)
    return (yield _cancelling(path, order_id, manual_indicator, operator, manual_time))


def cancel_all(
    desk: Desk,
    *,
    account: str | None = None,
    manual_indicator: bool | None = None,
    operator: str | None = None,
    manual_time: datetime | int | None = None,
) -> Workflow[Any]:
    """Ask for all open orders of an account to be cancelled; gives IBKR's acknowledgement."""
    path, _ = yield from account_of(desk, account)
    return (yield _cancelling(path, ALL, manual_indicator, operator, manual_time))


def _cancelling(
    account: str, order_id: str, manual: bool | None, operator: str | None, moment: datetime | int | None
) -> Call:
    if isinstance(moment, datetime):
        if moment.tzinfo is None:
            raise InvalidOrder("cancel", [Violation("manual_time", "needs a time zone")])
        moment = int(moment.timestamp())
    said = {"manual_indicator": manual, "ext_operator": operator, "manual_cancel_time": moment}
    given = {name: value for name, value in said.items() if value is not None}
    return Call("orders.cancel", {"account_id": account, "order_id": order_id, **given})
