"""Several orders in one request: a bracket, and orders of which one cancels the others.

Sources: IBKR Campus, Web API v1.0, bracket orders and OCA groups.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from ibkr_web.workflows.numbers import Unusable, exact
from ibkr_web.workflows.orders.instruments import Resolved
from ibkr_web.workflows.orders.kinds import LimitOrder, StopOrder
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import InvalidOrder, Violation
from ibkr_web.workflows.orders.terms import Side

__all__ = ["Bracket", "OneCancelsAll", "Placeable", "bracket"]

NO_QUANTITY = "needs a quantity: nobody knows what an amount of money will buy"
OPPOSITE = {Side.BUY: Side.SELL, Side.SELL: Side.BUY}


@frozen
class Bracket:
    """An entry and its exits: these wait until the entry has filled, and the first one done cancels the other.

    The exits trade the other way, the same contract, the same quantity, and have no client_id: they are named after
    the entry. `bracket` makes one from prices.
    """

    entry: Order
    take_profit: Order | None = None
    stop_loss: Order | None = None

    def __attrs_post_init__(self) -> None:
        found = list(self._violations())
        if found:
            raise InvalidOrder("Bracket", found)

    @property
    def exits(self) -> tuple[Order, ...]:
        """Those there are."""
        return tuple(each for each in (self.take_profit, self.stop_loss) if each is not None)

    @property
    def orders(self) -> tuple[Order, ...]:
        """Entry and exits."""
        return (self.entry, *self.exits)

    def tickets(self, client_id: str, *, account: str | None = None) -> list[dict[str, Any]]:
        """The tickets exactly as they will be sent; client_id is used where the entry has none."""
        parent = self.entry.ticket(account=account, client_id=client_id)
        return [parent, *(each.ticket(account=account, parent_id=parent["cOID"]) for each in self.exits)]

    def _violations(self) -> Iterable[Violation]:
        entry = self.entry
        if not self.exits:
            yield Violation("take_profit", "or stop_loss has to be given")
        if entry.quantity is None:
            yield Violation("entry", NO_QUANTITY)
        if entry.parent_id is not None:
            yield Violation("entry", "may not have a parent_id")
        for name, order in (("take_profit", self.take_profit), ("stop_loss", self.stop_loss)):
            if order is not None:
                yield from self._exit(name, order)
        yield from self._prices()

    def _exit(self, name: str, order: Order) -> Iterable[Violation]:
        if order.side != OPPOSITE[Side(self.entry.side)]:
            yield Violation(name, f"has to {OPPOSITE[Side(self.entry.side)]}, against the entry")
        if _wire(order.resolved) != _wire(self.entry.resolved):
            yield Violation(name, "has to trade the contract of the entry")
        if order.quantity != self.entry.quantity:
            yield Violation(name, "has to have the quantity of the entry")
        if order.client_id is not None or order.parent_id is not None:
            yield Violation(name, "may not have a client_id or parent_id: it is named after the entry")
        if order.one_cancels_all is not None or self.entry.one_cancels_all is not None:
            yield Violation(name, "may not have one_cancels_all: exits of a bracket cancel each other anyway")

    def _prices(self) -> Iterable[Violation]:
        """The entry lies between the exits, as far as there are prices."""
        profit, loss = _price(self.take_profit, "limit_price"), _price(self.stop_loss, "stop_price")
        entry = _price(self.entry, "limit_price")
        buys = self.entry.side == Side.BUY
        for name, better, worse in (
            ("take_profit", profit, entry),
            ("stop_loss", entry, loss),
            ("take_profit", profit, loss),
        ):
            if better is not None and worse is not None and (better <= worse if buys else better >= worse):
                yield Violation(name, f"has a price on the wrong side: {better} against {worse}")
                return


def _grouped(orders: Iterable[Order]) -> tuple[Order, ...]:
    return tuple(each if each.one_cancels_all is not None else each.changed(one_cancels_all=True) for each in orders)


@frozen
class OneCancelsAll:
    """Orders of which the first one to fill cancels the others. `orders` are those given, marked as such."""

    orders: tuple[Order, ...] = field(converter=_grouped)

    def __attrs_post_init__(self) -> None:
        found = []
        if len(self.orders) < 2:
            found.append(Violation("orders", "has to hold at least two"))
        if any(order.parent_id is not None for order in self.orders):
            found.append(Violation("orders", "may not have a parent_id"))
        if any(order.one_cancels_all is False for order in self.orders):
            found.append(Violation("orders", "may not have one_cancels_all=False"))
        names = [order.client_id for order in self.orders if order.client_id is not None]
        if len(set(names)) < len(names):
            found.append(Violation("orders", "may not have the same client_id twice"))
        if found:
            raise InvalidOrder("OneCancelsAll", found)

    def tickets(self, client_id: str, *, account: str | None = None) -> list[dict[str, Any]]:
        """The tickets exactly as they will be sent; those without a client_id are named client_id-1, client_id-2 …"""
        return [
            order.ticket(account=account, client_id=f"{client_id}-{number}")
            for number, order in enumerate(self.orders, 1)
        ]


Placeable = Order | Bracket | OneCancelsAll
"""What can be placed with one request."""


def bracket(entry: Order, take_profit: Any = None, stop_loss: Any = None) -> Bracket:
    """A bracket; exits are orders, or prices, which become a limit order and a stop order until cancelled.

    What the entry says of hours, person, allocation and account holds for exits made from prices too.
    """
    profit = take_profit if take_profit is None or isinstance(take_profit, Order) else _priced(take_profit)
    loss = stop_loss if stop_loss is None or isinstance(stop_loss, Order) else _priced(stop_loss)
    if entry.quantity is None:
        raise InvalidOrder("Bracket", [Violation("entry", NO_QUANTITY)])
    wrong = [
        Violation(name, value.rule)
        for name, value in (("take_profit", profit), ("stop_loss", loss))
        if isinstance(value, Unusable)
    ]
    if wrong:
        raise InvalidOrder("Bracket", wrong)
    inherited = {name: getattr(entry, name) for name in _INHERITED}
    inherited |= {"contract": entry.contract, "side": OPPOSITE[Side(entry.side)], "quantity": entry.quantity}
    if isinstance(profit, Decimal):
        profit = LimitOrder(**inherited, tif="GTC", limit_price=profit)
    if isinstance(loss, Decimal):
        loss = StopOrder(**inherited, tif="GTC", stop_price=loss)
    return Bracket(entry, profit, loss)


_INHERITED = (
    *("outside_regular_hours", "manual_indicator", "operator", "manual_time", "allocation", "allocation_method"),
    *("customer_account", "professional_customer", "listing_exchange", "sec_type"),
)


def _priced(value: Any) -> Any:
    return exact(value)


def _wire(contract: Resolved) -> tuple[int | None, str | None]:
    return contract.conid, contract.conidex


def _price(order: Order | None, name: str) -> Decimal | None:
    found = getattr(order, name, None)
    return found if isinstance(found, Decimal) else None
