"""When an order meets the market, at what price, for how much, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ibkr_web.simulator.brokerage.orders.tickets import LIMITED, STOPPED, TOUCHED, TRAILING

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.brokerage.orders.order import Order
    from ibkr_web.simulator.brokerage.orders.tickets import Ticket
    from ibkr_web.simulator.world import World

__all__ = ["Sight", "commission", "due", "expiry", "look", "match"]

NEW_YORK = ZoneInfo("America/New_York")
OPENING, CLOSING = time(9, 30), time(16)


@dataclass(frozen=True, slots=True)
class Sight:
    """What an order sees of the market: the quote of its contract, or the sum of its legs."""

    last: float
    bid: float
    ask: float
    size: float
    """Units on the side it would trade with; 0 for any number."""


def look(world: World, ticket: Ticket) -> Sight:
    """The market as this ticket sees it, in units of the ticket."""
    market = world.brokerage.market
    if not ticket.combination:
        quote = market.quote(ticket.conid)
        size = quote.ask_size if ticket.buying else quote.bid_size
        return Sight(quote.last, quote.bid or quote.last, quote.ask or quote.last, size)
    last = bid = ask = 0.0
    for leg in ticket.legs:
        quote = market.quote(leg.conid)
        low, high = (quote.bid, quote.ask) if leg.ratio > 0 else (quote.ask, quote.bid)
        last += leg.ratio * quote.last
        bid += leg.ratio * (low or quote.last)
        ask += leg.ratio * (high or quote.last)
    return Sight(round(last, 8), round(bid, 8), round(ask, 8), 0.0)


def match(order: Order, sight: Sight) -> tuple[float, float] | None:
    """Quantity and price at which the order fills now, or None. Stops are moved and triggered on the way."""
    ticket = order.ticket
    if not triggered(order, sight.last):
        return None
    price = sight.ask if ticket.buying else sight.bid
    limit = limit_of(order, sight)
    if limit is not None and (price > limit if ticket.buying else price < limit):
        return None
    if ticket.order_type == "MIDPRICE":
        price = round((sight.bid + sight.ask) / 2, 6)
    if ticket.raw.get("allOrNone") and 0 < sight.size < order.remaining:
        return None
    return (min(order.remaining, sight.size) if sight.size else order.remaining), price


def limit_of(order: Order, sight: Sight) -> float | None:
    """The worst price it takes. A trailing limit keeps its distance from the stop."""
    ticket = order.ticket
    if ticket.order_type == "TRAILLMT" and ticket.price is None:
        return order.stop if order.stop is not None else sight.last
    return ticket.price if ticket.order_type in LIMITED or ticket.order_type in ("MIDPRICE", "REL") else None


def triggered(order: Order, last: float) -> bool:
    """Whether a stop or touch order has become active; everything else always is."""
    ticket = order.ticket
    if order.triggered or ticket.order_type not in STOPPED | TOUCHED:
        return True
    if ticket.order_type in TRAILING:
        trail(order, last)
    stop = ticket.stop if order.stop is None else order.stop
    if stop is None:
        return False
    upwards = ticket.buying == (ticket.order_type in STOPPED)
    order.triggered = last >= stop if upwards else last <= stop
    return order.triggered


def trail(order: Order, last: float) -> None:
    """Let the stop follow the price where that is to the owner's advantage."""
    ticket = order.ticket
    distance = ticket.trailing or 0.0
    if ticket.trailing_percent:
        distance = last * distance / 100
    if order.stop is None:
        order.stop = ticket.stop
    following = round(last + distance if ticket.buying else last - distance, 6)
    if order.stop is None:
        order.stop = following
    else:
        order.stop = min(order.stop, following) if ticket.buying else max(order.stop, following)


def commission(contract: Contract, quantity: float, price: float) -> float:
    """What IBKR would charge, roughly: its fixed US rates per share or contract, in the contract's currency."""
    kind = contract.sec_type
    if kind == "STK":
        return round(max(min(1.0, 0.01 * quantity * price), 0.005 * quantity), 4)
    if kind == "CASH":
        return round(max(2.0, 0.00002 * quantity * price), 4)
    if kind == "CRYPTO":
        return round(max(1.75, 0.0018 * quantity * price), 4)
    if contract.exchange == "FORECASTX":
        return 0.0
    each = {"OPT": 0.65, "FOP": 1.42, "FUT": 2.25, "BOND": 1.0}.get(kind, 1.0)
    return round(each * quantity, 4)


def next_time(now: float, wall: time) -> float:
    """Epoch seconds of the next weekday at a New York wall clock time."""
    local = datetime.fromtimestamp(now, UTC).astimezone(NEW_YORK)
    day = local.date()
    while True:
        moment = datetime.combine(day, wall, NEW_YORK)
        if moment > local and moment.weekday() < 5:
            return moment.timestamp()
        day += timedelta(days=1)


def due(ticket: Ticket, now: float) -> float:
    """When the order starts to work: at once, at the opening, at the close."""
    if ticket.order_type in ("MOC", "LOC"):
        return next_time(now, CLOSING)
    return next_time(now, OPENING) if ticket.tif == "OPG" else now


def expiry(ticket: Ticket, now: float) -> float:
    """When what is left of it ends. 0: never.

    Day orders end at the next close, so that they can be tried at night as well; orders until cancelled end with the
    next quarter (seen by one observer, ibkr-mcp).
    """
    if ticket.tif == "GTC":
        day = datetime.fromtimestamp(now, UTC)
        months = day.month - (day.month - 1) % 3 + 6
        year, month = day.year + (months - 1) // 12, (months - 1) % 12 + 1
        return datetime(year, month, 1, tzinfo=NEW_YORK).timestamp()
    if ticket.tif in ("GTD", "PAX"):
        return 0.0
    close = next_time(now, CLOSING)
    return next_time(close, CLOSING) if ticket.tif == "OPG" else close
