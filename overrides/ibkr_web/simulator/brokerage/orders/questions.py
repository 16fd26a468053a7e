"""What IBKR asks before it takes an order, and the answers it waits for."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.brokerage.orders.tickets import LIMITED, STOPPED, TRAILING
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.orders.order import Order
    from ibkr_web.simulator.brokerage.orders.tickets import Ticket
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["SUPPRESSIBLE", "Pending", "Question", "Questions"]

PERCENTAGE = 0.03
SIZE = 500
VALUE = 100_000
SIZE_CHANGE = 500
TICKS = 100
WITHOUT_DATA = frozenset({"N", "O"})
"""First letters of the availability code: not subscribed, agreement not signed."""

SUPPRESSIBLE = {
    "o0": "Stop orders turn into market orders once they trigger.",
    "o163": "{order}: the price exceeds the Percentage constraint of 3%.",
    "o354": "{order}: there is no market data for this contract, so its price can not be judged.",
    "o382": "{order}: the price exceeds the Tick Size Limit of 100 ticks from the market.",
    "o383": "{order}: the size exceeds the Size Limit of 500.",
    "o403": "{order}: this would trigger and fill at once.",
    "o451": "{order}: a value of {value} {currency} exceeds the Total Value Limit of 100,000 {currency}.",
    "o2136": "{order}: the allocation mixes methods.",
    "o2137": "{order}: an order on the other side of this contract is open already.",
    "o2165": "{order}: fractions are not traded outside regular hours.",
    "o10082": "{order}: this bond has been called.",
    "o10138": "{order}: the size modification exceeds the size modification limit of 500.",
    "o10151": "{order}: a market order trades at any available price.",
    "o10152": "{order}: once its trigger is reached the stop order becomes a market order.",
    "o10153": "<h4>Confirm Mandatory Cap Price</h4>{order}: a cap may be put on its price, so that it may not trade.",
    "o10164": "{order}: cash quantity details come without a guarantee.",
    "o10223": "<h4>Cash Quantity Order Confirmation</h4>{order}: the amount of money is an aim, not a promise.",
    "o10288": "{order}: market orders in crypto assets can fill far from the last price.",
    "o10331": "{order}: you are about to submit a stop order; know its kinds and risks.",
    "o10332": "{order}: this crypto order is handled by another company of the group.",
    "o10333": "{order}: the option would be exercised at the money.",
    "o10334": "{order}: it goes to the omnibus account shown, not to the one selected.",
    "o10335": "{order}: sent from the rapid entry window.",
    "o10336": "{order}: this security is illiquid.",
    "p6": "The order is split among several accounts.",
    "p12": "{order}: the exchange may refuse a price far from the market. Use the Price Management Algo?",
}
"""Message ids and what is asked. The wording is ours but for the phrases other clients look for."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to confirm."""

    message_id: str
    text: str


@dataclass(slots=True)
class Pending:
    """An order that waits for an answer."""

    reply_id: str
    session: Session
    number: int
    """Of the brokerage session: with it the question ends."""
    questions: list[Question]
    """Those still to be answered, the first one is open."""
    accept: Callable[[], Any]
    """What takes the order, once everything is confirmed."""

    def shape(self) -> list[dict[str, Any]]:
        """How the open question is put."""
        question = self.questions[0]
        return [
            {
                "id": self.reply_id,
                "message": [question.text],
                "isSuppressed": False,
                "messageIds": [question.message_id],
                "messageOptions": ["Yes", "No"],
            }
        ]


class Questions:
    """Asks, waits for replies, and keeps what users do not want to be asked again."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._random = world.random("questions")
        self._dead: deque[str] = deque(maxlen=100)
        self.pending: dict[Session, Pending] = {}
        """One open question per login at most, since anything else ends it."""
        self.next: list[str] = []
        """Message ids to be asked about the next order, whatever it is."""
        self.without_data: set[int] = set()
        """Contracts for which the user has no market data: orders for them are asked about."""

    def saw(self, request: Request) -> None:
        """A request came in: a question that is open must be answered by it."""
        session = self._world.brokerage.session.of(request)
        pending = self.pending.get(session)
        if pending is None:
            return
        if request.operation.name != "orders.reply" or request.path.rsplit("/", 1)[-1] != pending.reply_id:
            self._close(pending)

    def suppressed(self, session: Session) -> set[str]:
        """Message ids that are not asked in this brokerage session."""
        found: set[str] = session.notes.setdefault("suppressed", set())
        return found

    def suppress(self, session: Session, message_ids: Iterable[str]) -> None:
        """Ask these no more in this brokerage session; the list replaces the previous one."""
        wanted = set(message_ids)
        unknown = sorted(wanted - SUPPRESSIBLE.keys())
        if unknown:
            raise Refused(Answer.error(400, f"unknown message id {', '.join(unknown)}"))
        session.notes["suppressed"] = wanted

    def begin(self, session: Session, questions: list[Question], accept: Callable[[], Any]) -> Any:
        """Ask the first question, or take the order where there is none."""
        if not questions:
            return accept()
        reply_id = str(uuid.UUID(int=self._random.getrandbits(128), version=4))
        self.pending[session] = Pending(reply_id, session, session.number, questions, accept)
        return self.pending[session].shape()

    def reply(self, session: Session, reply_id: str, confirmed: bool) -> Any:
        """The next question, or what taking the order gives."""
        pending = self.pending.get(session)
        if pending is None or pending.reply_id != reply_id:
            if reply_id in self._dead:
                raise Refused(Answer.error(503, "Service Unavailable"))
            raise Refused(Answer({"error": f"Reply {reply_id} is not known"}))
        self._close(pending)
        if pending.number != session.number:
            raise Refused(Answer.error(503, "Service Unavailable"))
        if not confirmed:
            return {"error": "The order was not confirmed and has been discarded"}
        return self.begin(session, pending.questions[1:], pending.accept)

    def about(self, session: Session, tickets: Iterable[Ticket], before: Order | None = None) -> list[Question]:
        """What is to be asked about these tickets; `before` is the order that one of them changes."""
        found: dict[str, Question] = {}
        silent = self.suppressed(session)
        for ticket in tickets:
            for message_id in self._asked(ticket, before):
                if message_id not in found and message_id not in silent:
                    found[message_id] = Question(message_id, text(message_id, ticket, self._value(ticket)))
        return list(found.values())

    def _close(self, pending: Pending) -> None:
        self._dead.append(pending.reply_id)
        self.pending.pop(pending.session, None)

    def _asked(self, ticket: Ticket, before: Order | None) -> list[str]:
        """Message ids, in the order in which they are put."""
        asked, self.next = list(self.next), []
        contract, market = ticket.contract, self._world.brokerage.market
        quote = market.quote(contract.conid)
        if before is None and (contract.conid in self.without_data or market.availability[:1] in WITHOUT_DATA):
            asked.append("o354")
        if ticket.account in self._world.brokerage.allocation.groups:
            asked.append("p6")
        if not ticket.combination:
            asked += self._about_price(ticket, quote.last)
        if before is not None and ticket.quantity - before.total > SIZE_CHANGE:
            asked.append("o10138")
        elif ticket.quantity > SIZE and contract.sec_type == "STK":
            asked.append("o383")
        if self._value(ticket) > VALUE and contract.sec_type not in ("CASH", "FUT"):
            asked.append("o451")
        if before is None:
            asked += about_kind(ticket)
            if any(self._rival(order, ticket) for order in self._world.brokerage.orders.against(ticket)):
                asked.append("o2137")
        if ticket.outside_hours and ticket.quantity != int(ticket.quantity) and contract.sec_type == "STK":
            asked.append("o2165")
        return asked

    def _about_price(self, ticket: Ticket, last: float) -> list[str]:
        if ticket.order_type in LIMITED and ticket.price is not None:
            if ticket.contract.sec_type == "FUT":
                return ["o382"] if abs(ticket.price - last) > TICKS * (ticket.contract.tick or 0.01) else []
            return ["o163"] if abs(ticket.price / last - 1) > PERCENTAGE else []
        if ticket.order_type == "STP" and ticket.stop is not None:
            return ["o403"] if (ticket.stop <= last if ticket.buying else ticket.stop >= last) else []
        return []

    def _value(self, ticket: Ticket) -> float:
        """What the order is worth in the contract's currency, about."""
        value = 0.0
        for leg in ticket.legs:
            contract = self._world.brokerage.contracts.get(leg.conid)
            price = self._world.brokerage.market.quote(leg.conid).last
            if not ticket.combination:
                price = ticket.price or ticket.stop or price
            value += price * leg.ratio * ticket.quantity * contract.multiplier
        return abs(value)

    @staticmethod
    def _rival(order: Order, ticket: Ticket) -> bool:
        """Whether an open order on the other side has nothing to do with a ticket: a bracket's own are no rivals."""
        family = ticket.parent and ticket.parent in (order.ticket.reference, str(order.order_id))
        return not order.parent and not family


def about_kind(ticket: Ticket) -> list[str]:
    """What its type and the way its size is given lead to."""
    asked: list[str] = []
    kind, type_ = ticket.contract.sec_type, ticket.order_type
    if ticket.cash is not None:
        asked += ["o10223", "o10164"]
    if type_ == "MKT":
        asked.append("o10288" if kind == "CRYPTO" else "o10151")
        if kind in ("OPT", "FOP", "WAR", "FUT"):
            asked.append("o10153")
    if type_ in STOPPED:
        asked.append("o10331")
        if type_ not in LIMITED and type_ not in TRAILING:
            asked.append("o10152")
    return asked


def text(message_id: str, ticket: Ticket, value: float) -> str:
    """The words of a question about a ticket."""
    order = f"{ticket.side} {ticket.quantity:g} {ticket.contract.symbol}"
    return SUPPRESSIBLE[message_id].format(order=order, value=f"{value:,.2f}", currency=ticket.contract.currency)
