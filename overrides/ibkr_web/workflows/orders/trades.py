"""An order that was placed, as a live object: what is known of it, and what can be done with it.

Nothing is asked by reading an attribute: `refresh` and `wait` ask. Waiting asks for the state of the order over and
over; the pauses follow IBKR's limits, as the descriptors of the calls tell them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from ibkr_openapi import operation as find
from ibkr_web.errors import (
    APIStatusError,
    ConfigurationError,
    ConnectionFailed,
    IBKRError,
    RateLimited,
    ServerError,
    SessionNotOpen,
    TimedOut,
)
from ibkr_web.transport.outcome import BETWEEN, LOOKS
from ibkr_web.workflows.orders.desk import Desk
from ibkr_web.workflows.orders.problems import OrderEnded, OrderNotFound, WaitTimeout
from ibkr_web.workflows.orders.selecting import seen_by
from ibkr_web.workflows.orders.state import Execution, OrderState
from ibkr_web.workflows.steps import Call, Pause, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass
    from ibkr_web.workflows.orders.order import Order

__all__ = ["BasicTrade", "BracketTrades", "Until", "executions", "refresh", "rows_of", "state_of", "wait"]

STATUS, LIST, TRADES = "orders.get_status", "orders.list_live", "orders.list_trades"
SHORTEST = 1.0
"""Seconds between two looks at an order: its status has no limit of its own, and ten calls a second are for all."""
MISSING = 5
"""So many looks in a row may find nothing."""
UNKNOWN = (400, 404, 503)
"""How the status of an order is answered that is not known, or not shown to the selected account."""
Words = Literal["filled", "done", "cancelled", "working"]
Until = Words | str | Callable[[Any], bool]
TradeT = TypeVar("TradeT", bound="BasicTrade")


class BasicTrade:
    """What a sync and an async trade have in common: everything that asks nobody.

    order: what was placed, None where this client did not place it. account: where it was placed (an account or an
    allocation group). client_id: its `cOID`. order_id: IBKR's number. parent_id: the number of its parent, if any.
    state: what was last seen, None before anybody looked. answer: what IBKR said when it took it (or its last change),
    as it came; None where this client did not place it.
    """

    def __init__(
        self,
        desk: Desk,
        order_id: str,
        *,
        account: str | None,
        order: Order | None = None,
        client_id: str | None = None,
        parent_id: str | None = None,
        status: str = "",
        state: OrderState | None = None,
        answer: Mapping[str, Any] | None = None,
    ) -> None:
        self._desk = desk
        self._status = status
        self.order_id = order_id
        self.account = account
        self.order = order
        self.client_id = client_id
        self.parent_id = parent_id
        self.state = state
        self.answer = answer

    @property
    def status(self) -> str:
        """IBKR's word, as last seen: Submitted, Filled … Open: other words than those documented occur."""
        return self.state.status if self.state is not None else self._status

    @property
    def filled(self) -> Decimal | None:
        """How much is filled; None before anybody looked."""
        return self.state.filled if self.state is not None else None

    @property
    def remaining(self) -> Decimal | None:
        """How much is not."""
        return self.state.remaining if self.state is not None else None

    @property
    def average_price(self) -> Decimal | None:
        """Of what is filled."""
        return self.state.average_price if self.state is not None else None

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen to it, as far as was seen."""
        return self.state is not None and self.state.ended

    def __repr__(self) -> str:
        seen = f" {self.filled}/{self.state.total}" if self.state is not None else ""
        return f"<{type(self).__name__} {self.order_id} {self.status or 'unknown'}{seen}>"


class BracketTrades(NamedTuple, Generic[TradeT]):
    """The orders of a bracket; None for an exit it does not have."""

    entry: TradeT
    take_profit: TradeT | Any
    stop_loss: TradeT | Any


def state_of(
    desk: Desk, order_id: str, account: str | None = None, timeout: float | None = None
) -> Workflow[OrderState]:
    """The state of an order: its status, else the list of orders. Raises OrderNotFound.

    Where that shows nothing, it is looked for once more as its account sees it.
    """
    found = yield from _status(order_id, None, timeout)
    if found is None:
        found = yield from seen_by(desk, account, partial(_looked_for, order_id))
    if found is None:
        raise OrderNotFound(order_id)
    return found


def _status(order_id: str, lane: Pass | None, timeout: float | None = None) -> Workflow[OrderState | None]:
    try:
        return OrderState.of_status((yield Call(STATUS, {"order_id": order_id}, timeout=timeout, lane=lane)))
    except APIStatusError as error:
        if error.status not in UNKNOWN or isinstance(error, SessionNotOpen):
            raise
    return None


def _looked_for(order_id: str, lane: Pass | None) -> Workflow[OrderState | None]:
    if lane is not None:  # another account is selected now
        found = yield from _status(order_id, lane)
        if found is not None:
            return found
    answer = yield Call(LIST, lane=lane)
    return next((OrderState.of_row(row) for row in answer.orders or () if str(row.order_id) == order_id), None)


def refresh(trade: BasicTrade, timeout: float | None = None) -> Workflow[OrderState]:
    """Look, and remember what was seen."""
    state = yield from state_of(trade._desk, trade.order_id, trade.account, timeout)
    trade.state = state
    if trade.client_id is None:
        trade.client_id = state.client_id
    return state


def wait(trade: TradeT, until: Until, timeout: float | None, poll: float | None) -> Workflow[TradeT]:
    """Look until what is wanted holds. Raises WaitTimeout, OrderEnded; short failures on the way are outlived."""
    wanted, holds = _wanted(until)
    pause = max(SHORTEST, _pace(STATUS)) if poll is None else poll
    if pause <= 0 or (timeout is not None and timeout < 0):
        raise ConfigurationError("poll has to be greater than 0, timeout at least 0")
    end = None if timeout is None else trade._desk.now() + timeout
    put_aside, missing = 0, 0
    problem: IBKRError | None = None
    while True:
        left = None if end is None else max(0.0, end - trade._desk.now())
        try:
            state = yield from refresh(trade, None if left is None else max(1.0, left))
        except (ConnectionFailed, TimedOut, RateLimited, ServerError, OrderNotFound) as error:
            # an order that was just placed may not be known everywhere at once
            missing = missing + 1 if isinstance(error, OrderNotFound) else 0
            if missing > MISSING:
                raise
            problem = error
        else:
            problem, missing = None, 0
            if holds(trade):
                return trade
            deactivated = trade.order is not None and trade.order.deactivated
            put_aside = put_aside + 1 if state.aside and not deactivated else 0
            if state.ended or put_aside > 1:
                raise OrderEnded(trade, wanted)
        left = None if end is None else end - trade._desk.now()
        if left is not None and left <= 0:
            raise WaitTimeout(trade, wanted, timeout or 0.0) from problem
        yield Pause(pause if left is None else min(pause, left))


def _pace(name: str) -> float:
    """Seconds between two calls that an operation's own limits ask for."""
    return max((rule["seconds"] / rule["requests"] for rule in find(name).pacing if "requests" in rule), default=0.0)


def _wanted(until: Until) -> tuple[str, Callable[[BasicTrade], bool]]:
    if callable(until):
        return "as wanted", until
    if until == "done":
        return "done", lambda trade: trade.ended
    if until == "working":
        return "working", lambda trade: trade.state is not None and _works(trade.state)
    if until == "cancelled":
        return until, lambda trade: trade.state is not None and _cancelled(trade.state)
    return until, lambda trade: trade.state is not None and trade.state.has(until)


def _works(state: OrderState) -> bool:
    return state.has("Submitted") or state.has("PreSubmitted")


def _cancelled(state: OrderState) -> bool:
    return state.has("Cancelled") or state.has("ApiCancelled") or state.has("Expired")


def executions(
    desk: Desk, trade: BasicTrade | None = None, days: int | None = None, account: str | None = None
) -> Workflow[list[Execution]]:
    """Executions of an account, today's or of several days; of one order, where it is given."""
    account = account if trade is None else trade.account

    def ask(lane: Pass | None) -> Workflow[Any]:
        return (yield Call(TRADES, {} if days is None else {"days": days}, lane=lane))

    answer = yield from seen_by(desk, account, ask)
    found = [Execution.of(row) for row in answer or ()]
    return [each for each in found if trade is None or _is_of(trade, each)]


def _is_of(trade: BasicTrade, execution: Execution) -> bool:
    """By IBKR's number; a row without it has our name at best."""
    if execution.order_id is not None:
        return execution.order_id == trade.order_id
    return execution.client_id is not None and execution.client_id == trade.client_id


def rows_of(desk: Desk, client_ids: Sequence[str], account: str | None) -> Workflow[list[Any]]:
    """Rows of the lists of orders, or of executions, under these names; looked for three times, two seconds apart.

    An order is not in IBKR's lists at once, nor are all of a group. What is not found then has, as far as IBKR shows,
    not arrived.
    """
    found: dict[str, list[Any]] = {}
    for look in range(LOOKS):
        missing = [name for name in client_ids if name not in found]
        if not missing:
            break
        if look:
            yield Pause(BETWEEN)
        for row in (yield from seen_by(desk, account, partial(_rows, missing))):
            found.setdefault(row.order_ref, []).append(row)
    return [row for name in client_ids for row in found.get(name, ())]


def _rows(client_ids: Sequence[str], lane: Pass | None) -> Workflow[list[Any]]:
    orders = (yield Call(LIST, lane=lane)).orders or ()
    found = [row for row in orders if row.order_ref in client_ids]
    listed = {row.order_ref for row in found}
    missing = [name for name in client_ids if name not in listed]
    if missing:
        found += [row for row in (yield Call(TRADES, lane=lane)) or () if row.order_ref in missing]
    return found


def identify(trades: BracketTrades[TradeT]) -> Workflow[BracketTrades[TradeT]]:
    """Tell take profit and stop loss apart, which IBKR's answer does not: it names neither, nor promises an order.

    By type and price of the first. Where IBKR does not show it yet, the order of the answer has to do.
    """
    first: Any = trades.take_profit
    second: Any = trades.stop_loss
    if first is None or second is None:
        return trades
    with suppress(IBKRError):
        state = yield from refresh(first)
        if not like(first.order, state) and like(second.order, state):
            first.order, second.order = second.order, first.order
            return BracketTrades(trades.entry, second, first)
    return trades


_TYPES = {
    "LMT": {"lmt", "limit"},
    "MKT": {"mkt", "market"},
    "STP": {"stp", "stop"},
    "STOP_LIMIT": {"stoplimit", "stplmt"},
    "TRAIL": {"trail", "trailingstop"},
    "TRAILLMT": {"traillmt", "traillimit", "trailingstoplimit"},
    "MIDPRICE": {"midprice"},
    "MOC": {"moc", "marketonclose"},
    "LOC": {"loc", "limitonclose"},
    "MIT": {"mit", "marketiftouched"},
    "LIT": {"lit", "limitiftouched"},
    "REL": {"rel", "relative"},
}
"""Our order types, and how answers spell them (without blanks and underscores)."""


def like(order: Order, state: OrderState) -> bool:
    """Whether a state can be that of an order, by type and, where both tell one, by price."""
    word = (state.order_type or "").replace("_", "").replace(" ", "").lower()
    if word not in _TYPES[order.order_type]:
        return False
    prices = {getattr(order, name) for name in order._prices} - {None}
    shown = {state.limit_price, state.stop_price, state.price} - {None}
    return not prices or not shown or bool(prices & shown)
