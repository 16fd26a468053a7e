"""The order book: takes orders, lets them work, fills and ends them, and tells everybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders import fills, matching
from ibkr_web.simulator.brokerage.orders.order import Execution, Order, Status
from ibkr_web.simulator.brokerage.orders.prompts import Prompts
from ibkr_web.simulator.brokerage.orders.questions import SUPPRESSIBLE, Questions
from ibkr_web.simulator.brokerage.orders.tickets import STOPPED, TOUCHED, Ticket, rejected

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.clock import Timer
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["Execution", "Order", "OrderBook", "Status"]

DAY = 86_400
SHORTEST, LONGEST = 0.5, 60.0
LISTED = 1000
"""As many orders as IBKR lists."""
KEPT = 5000
"""Ended orders beyond this number are forgotten, the oldest first."""


class OrderBook:
    """All orders of a world.

    With `auto_fill` (the default) orders meet the simulated market: what is marketable fills for the size shown there,
    the rest follows bit by bit. Without it nothing fills until `fill` is called. `latency` is the time between the
    answer to a request and what it leads to, in simulated seconds.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._numbers = count(world.random("orders").randrange(1_000_000_000, 1_900_000_000))
        self._groups = count(1)
        self._references: dict[str, float] = {}
        self._timer: Timer | None = None
        self._quiet_since = 0.0
        self.auto_fill = True
        self.latency = 0.05
        self.questions = Questions(world)
        self.prompts = Prompts(world, self)
        self.fills = fills.Fills(world)
        self._orders: dict[int, Order] = {}
        self._open: dict[int, Order] = {}
        self._sides: defaultdict[tuple[str, str, str], dict[int, Order]] = defaultdict(dict)
        world.listen(self._heard)

    # looking up

    def __len__(self) -> int:
        return len(self._orders)

    def get(self, order_id: int) -> Order:
        """One order; LookupError when there is none with this number."""
        return self._orders[order_id]

    def find(self, order_id: int) -> Order | None:
        """One order, or None."""
        return self._orders.get(order_id)

    def by_reference(self, reference: str) -> Order | None:
        """The newest order with this `cOID`, or None."""
        for order in reversed(self._orders.values()):
            if order.ticket.reference == reference:
                return order
        return None

    def kept(self, session: Session, account: str = "") -> list[Order]:
        """What a session sees: open orders, and those that ended in it; of one account, where it is given."""
        return [
            order
            for order in self._orders.values()
            if self.keeps(session, order) and (not account or order.account == account)
        ][-LISTED:]

    @staticmethod
    def keeps(session: Session, order: Order) -> bool:
        """Whether a session still knows an order: those that ended before it began are gone."""
        return order.open or order.changed >= (session.opened or 0.0)

    def open_orders(self) -> list[Order]:
        """Everything something can still happen to."""
        return list(self._open.values())

    def against(self, ticket: Ticket) -> list[Order]:
        """Open orders for the same contract and account on the other side."""
        side = "BUY" if ticket.side == "SELL" else "SELL"
        return list(self._sides[ticket.account, ticket.conidex, side].values())

    # what clients ask

    def saw(self, request: Request) -> None:
        """Every request of the trading API passes here: it may end an open question."""
        if self.questions.pending:
            self.questions.saw(request)

    def check_references(self, tickets: Iterable[Ticket]) -> None:
        """A `cOID` is good once in 24 hours."""
        now, seen = self._world.clock.now(), set()
        for ticket in tickets:
            name = ticket.reference
            if name and (name in seen or now - self._references.get(name, -DAY) < DAY):
                raise rejected(f"Order couldn't be submitted: Local order ID={name} is already registered.")
            seen.add(name)

    def place(self, tickets: Sequence[Ticket]) -> list[Order]:
        """Take orders: one, a bracket, or a group of which one cancels the others."""
        now = self._world.clock.now()
        self.check_references(tickets)
        group = next(self._groups) if len(tickets) > 1 and all(ticket.grouped for ticket in tickets) else 0
        made: list[Order] = []
        for ticket in tickets:
            parent = self.parent_of(ticket, made)
            status = Status.INACTIVE if ticket.deactivated else Status.PRE_SUBMITTED
            order = Order(next(self._numbers), ticket.account, ticket, status, now, now, group=group)
            order.due, order.expires = matching.due(ticket, now), matching.expiry(ticket, now)
            order.shared = self._world.brokerage.allocation.groups.get(ticket.account)
            if parent is not None:
                order.parent = parent
                parent.children.append(order)
            made.append(order)
        self._forget()
        for order in made:
            if order.ticket.reference:
                self._references[order.ticket.reference] = now
            self._orders[order.order_id] = self._open[order.order_id] = order
            self._sides[order.account, order.ticket.conidex, order.ticket.side][order.order_id] = order
            self.tell(order)
            self.soon(order)
        return made

    def _forget(self) -> None:
        """Keep memory flat however long a simulator runs."""
        if len(self._orders) > 2 * KEPT:
            ended = [each.order_id for each in self._orders.values() if not each.open][:-KEPT]
            for order_id in ended:
                del self._orders[order_id]
        if len(self._references) > 2 * KEPT:
            oldest = self._world.clock.now() - DAY
            self._references = {name: when for name, when in self._references.items() if when > oldest}

    def parent_of(self, ticket: Ticket, made: Iterable[Order] = ()) -> Order | None:
        """The order named by `parentId`: a `cOID` of the same request, or of an order already there, or a number."""
        if not ticket.parent:
            return None
        for order in made:
            if order.ticket.reference == ticket.parent:
                return order
        found = self.find(int(ticket.parent)) if ticket.parent.isdigit() else None
        found = found or self.by_reference(ticket.parent)
        if found is None or not found.open:
            raise rejected(f"The parent order {ticket.parent} does not exist")
        return found

    def change(self, order: Order, ticket: Ticket) -> Order:
        """Put another ticket in the place of an order's own."""
        if ticket.quantity <= order.filled:
            raise rejected("The quantity is not greater than what is filled already")
        now = self._world.clock.now()
        order.ticket, order.triggered, order.stop, order.changed = ticket, False, None, now
        order.due, order.expires = matching.due(ticket, now), matching.expiry(ticket, now)
        order.status = Status.INACTIVE if ticket.deactivated else Status.PRE_SUBMITTED
        self.tell(order)
        self.soon(order)
        return order

    def cancel(self, order: Order) -> bool:
        """Ask for an end; True when it came at once, because the order was not working anywhere."""
        if order.status == Status.INACTIVE or order.waits:
            self.end(order, Status.CANCELLED)
            return True
        order.status = Status.PENDING_CANCEL
        self._touch(order)
        self._world.clock.later(self.latency, partial(self.end, order, Status.CANCELLED))
        return False

    # what users of a simulator do

    def fill(self, order_id: int, quantity: float | None = None, price: float | None = None) -> None:
        """Fill an order (what remains, at the market's price, unless told otherwise), whatever the market says."""
        with self._world.lock:
            order = self.get(order_id)
            if not order.open:
                raise ValueError(f"order {order_id} has ended: {order.status}")
            if quantity is not None and not 0 < quantity <= order.remaining:
                raise ValueError(f"order {order_id} has {order.remaining:g} left")
            sight = matching.look(self._world, order.ticket)
            market = order.ticket.price or (sight.ask if order.ticket.buying else sight.bid)
            self._trade(order, quantity or order.remaining, market if price is None else price)

    def reject(self, order_id: int, reason: str = "The exchange refused the order") -> None:
        """Let the exchange refuse an order: it becomes Inactive and a notification tells why."""
        with self._world.lock:
            order = self.get(order_id)
            order.status, order.reason = Status.INACTIVE, reason
            self._touch(order)
            self._world.tell(
                "notification", {"id": f"reject.{order_id}", "title": "Order rejected", "text": reason, "url": ""}
            )

    def ask_next(self, *message_ids: str) -> None:
        """Ask these about the next order, in this order, before anything else ("o163", "p12" …)."""
        with self._world.lock:
            unknown = [name for name in message_ids if name not in SUPPRESSIBLE]
            if unknown:
                raise ValueError(f"unknown message ids: {', '.join(unknown)}")
            self.questions.next.extend(message_ids)

    def prompt(self, order_id: int, text: str, options: Sequence[str] = ("Yes", "No")) -> str:
        """Ask the owner of a working order something, through the stream; gives the number of the request.

        The first option lets the order go on, any other ends it.
        """
        with self._world.lock:
            return self.prompts.ask(self.get(order_id), text, options)

    def prompt_next(self, text: str, options: Sequence[str] = ("Yes", "No")) -> None:
        """Answer the next order with a rejection that leaves a choice."""
        with self._world.lock:
            self.prompts.next.append((text, tuple(options)))

    # what happens

    def soon(self, order: Order) -> None:
        """Let the order start to work once the latency is over."""
        if self.latency <= 0:
            self._begin(order)
        else:
            self._world.clock.later(self.latency, partial(self._begin, order))

    def _begin(self, order: Order) -> None:
        if order.status != Status.PRE_SUBMITTED or order.waits:
            return
        self._quiet_since = self._world.clock.now()
        self._try(order)
        self._schedule()

    def _try(self, order: Order) -> None:
        """Let one order meet the market."""
        now = self._world.clock.now()
        if now < order.due or not order.working:
            return
        found = None
        if self.auto_fill and self._trades(order.ticket):
            found = matching.match(order, matching.look(self._world, order.ticket))
        held = order.ticket.order_type in STOPPED | TOUCHED and not order.triggered
        if order.status == Status.PRE_SUBMITTED and not held:
            order.status = Status.SUBMITTED
            self._touch(order)
        if found is not None:
            self._trade(order, *found)
        if order.open and order.ticket.tif == "IOC" and self.auto_fill:
            self.end(order, Status.CANCELLED)
        if order.open and order.expires and now >= order.expires:
            self.end(order, Status.CANCELLED, "The time in force is over")

    def _trades(self, ticket: Ticket) -> bool:
        """Whether its contracts trade now: not while they are halted, nor at night where hours are kept."""
        market = self._world.brokerage.market
        return all(market.open(leg.conid, ticket.outside_hours) for leg in ticket.legs)

    def _round(self) -> None:
        """Look after everything that is open."""
        self._timer = None
        for order in self.open_orders():
            self._try(order)
        self._schedule()

    def _schedule(self) -> None:
        """The longer nothing happens, the rarer the look: an hour passes in no time when nobody waits."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._open:
            quiet = self._world.clock.now() - self._quiet_since
            self._timer = self._world.clock.later(min(max(SHORTEST, quiet / 20), LONGEST), self._round)

    def _trade(self, order: Order, quantity: float, price: float) -> None:
        """Fill a part or all, and do what follows from it."""
        order.filled = round(order.filled + quantity, 8)
        order.paid += quantity * price
        self._quiet_since = self._world.clock.now()
        if order.status != Status.PENDING_CANCEL:
            order.status = Status.SUBMITTED
        if not order.remaining:
            order.status = Status.FILLED
            self._close(order)
        executions = self.fills.make(order, quantity, price)
        self._touch(order)
        for execution in executions:
            self._world.brokerage.portfolio.apply(execution)
            self._world.tell("trade", execution)
        self._others_end(order)
        if order.status == Status.FILLED:
            for child in order.children:
                self.soon(child)

    def _others_end(self, order: Order) -> None:
        """One of a group, or one child of a bracket, was filled: the others go."""
        rivals = [each for each in self._open.values() if order.group and each.group == order.group]
        if order.parent is not None and order.status == Status.FILLED:
            rivals += order.parent.children
        for rival in rivals:
            if rival is not order and rival.open:
                self.end(rival, Status.CANCELLED)

    def end(self, order: Order, status: str, reason: str = "") -> None:
        """Let an order end; its children end with it unless it was filled."""
        if not order.open:
            return
        order.status, order.reason = status, reason or order.reason
        self._close(order)
        self._touch(order)
        for child in order.children:
            self.end(child, Status.CANCELLED)

    def _close(self, order: Order) -> None:
        self._open.pop(order.order_id, None)
        self._sides[order.account, order.ticket.conidex, order.ticket.side].pop(order.order_id, None)

    def _touch(self, order: Order) -> None:
        order.changed = self._world.clock.now()
        self.tell(order)

    def tell(self, order: Order) -> None:
        """Let the streams know."""
        self._world.tell("order", order)

    def _heard(self, topic: str, payload: Any) -> None:
        """Prices that were set move orders at once."""
        if topic == "price":
            self._quiet_since = self._world.clock.now()
            touched = [o for o in self._open.values() if any(leg.conid == payload for leg in o.ticket.legs)]
            for order in touched:
                self._world.clock.later(self.latency, partial(self._try, order))
