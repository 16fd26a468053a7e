"""Orders: behaviour of `orders.*` but for the list of trades. What it works with is in `book`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ibkr_web.simulator.behaviours import Behaviours
from ibkr_web.simulator.brokerage.orders import preview, views
from ibkr_web.simulator.brokerage.orders.order import Order, Status
from ibkr_web.simulator.brokerage.orders.tickets import FUTURES, Ticket, invalid, manual, read, rejected
from ibkr_web.simulator.exchange import Answer, Refused

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.sessions import Session
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.world import World

__all__ = ["behaviours", "sees", "shows"]

behaviours = Behaviours()

STATUSES = {
    "inactive": Status.INACTIVE, "pending_submit": Status.PENDING_SUBMIT, "pre_submitted": Status.PRE_SUBMITTED,
    "submitted": Status.SUBMITTED, "filled": Status.FILLED, "pending_cancel": Status.PENDING_CANCEL,
    "pre_cancelled": Status.PRE_CANCELLED, "cancelled": Status.CANCELLED, "warn_state": Status.WARN_STATE,
}  # fmt: skip
"""The filters of the list, as they are spelt there."""
SORT = "sort_by_time"
MOST_SUPPRESSED = 51


def object_of(request: Request) -> dict[str, Any]:
    """The body, which has to be an object."""
    if not isinstance(request.payload, dict):
        raise invalid("Bad Request: the body is not an object")
    return request.payload


def read_all(world: World, request: Request) -> list[Ticket]:
    """The tickets of a body: one, a bracket, or a group in which one cancels the others."""
    raw = object_of(request).get("orders")
    if not isinstance(raw, list) or not raw:
        raise invalid("orders is required and lists at least one order")
    account = str(request.get("accountId"))
    tickets = [read(world, account, each) for each in raw]
    if len(tickets) > 1 and not all(ticket.grouped for ticket in tickets):
        parents = [ticket.reference for ticket in tickets if not ticket.parent]
        if len(parents) != 1 or any(ticket.parent not in parents for ticket in tickets if ticket.parent):
            raise invalid("orders of one request form a bracket or a single group")
    return tickets


def paying_account(world: World, account: str) -> str:
    """Whose margin counts: an allocation group is judged by its first account."""
    group = world.brokerage.allocation.groups.get(account)
    return next(iter(group.amounts)) if group else account


@behaviours.on("orders.submit")
def submit(world: World, request: Request) -> Any:
    """Take orders, ask first, or refuse them."""
    world.brokerage.priming.accounts(request)
    book, session = world.brokerage.orders, world.brokerage.session.of(request)
    tickets = read_all(world, request)
    book.check_references(tickets)
    for ticket in tickets:
        if not any(ticket.parent == other.reference for other in tickets):
            book.parent_of(ticket)
        if not ticket.parent and (reason := preview.refusal(world, ticket, paying_account(world, ticket.account))):
            raise rejected(reason)
    questions = book.questions.about(session, tickets)
    return book.questions.begin(session, questions, partial(take, world, tickets))


def take(world: World, tickets: Sequence[Ticket]) -> Any:
    """What happens once everything is confirmed."""
    book = world.brokerage.orders
    orders = book.place(tickets)
    prompt = book.prompts.hold(orders[0])
    return [views.accepted(order) for order in orders] if prompt is None else prompt


@behaviours.on("orders.modify")
def modify(world: World, request: Request) -> Any:
    """Change an open order: the whole ticket again, asked about as a new one."""
    world.brokerage.priming.accounts(request)
    book, session = world.brokerage.orders, world.brokerage.session.of(request)
    order = open_order(world, request)
    ticket = read(world, order.account, object_of(request))
    if (ticket.conidex, ticket.side) != (order.ticket.conidex, order.ticket.side):
        raise rejected("Contract and side of an order can not be changed")
    ticket.reference = ticket.reference or order.ticket.reference
    questions = book.questions.about(session, [ticket], before=order)
    return book.questions.begin(session, questions, lambda: changed(world, order, ticket))


def changed(world: World, order: Order, ticket: Ticket) -> Any:
    """Put the new ticket in place, unless the order ended while the question was open."""
    if not order.open:
        raise unknown(order.order_id)
    return [views.accepted(world.brokerage.orders.change(order, ticket))]


def unknown(order_id: object) -> Refused:
    """200 with the error IBKR gives for every order that nothing can be done to."""
    return rejected(f"OrderID {order_id} doesn't exist")


def open_order(world: World, request: Request) -> Order:
    """The order in the path, which has to be open and in the account of the path."""
    order_id = int(request.get("orderId"))
    order = world.brokerage.orders.find(order_id)
    if order is None or not order.open or request.get("accountId") != order.account:
        raise unknown(order_id)
    return order


@behaviours.on("orders.cancel")
def cancel(world: World, request: Request) -> Any:
    """Ask for the end of an order, or of all (-1). Only the request is acknowledged."""
    world.brokerage.priming.accounts(request)
    book, account = world.brokerage.orders, str(request.get("accountId"))
    if int(request.get("orderId")) == -1:
        for order in book.open_orders():
            if order.account == account:
                book.cancel(order)
        return {"msg": "Request was submitted", "order_id": -1, "conid": -1, "account": None}
    order = open_order(world, request)
    if order.ticket.contract.sec_type in FUTURES:
        manual(request.get("manualIndicator"), request.get("extOperator"))
    at_once = book.cancel(order)
    return {
        "msg": "Request was submitted",
        "order_id": order.order_id,
        "conid": -1 if at_once else order.ticket.conid,
        "account": None if at_once else order.account,
    }


@behaviours.on("orders.preview")
def whatif(world: World, request: Request) -> Any:
    """What the first order would do to the account."""
    world.brokerage.priming.accounts(request)
    session, priming = world.brokerage.session.of(request), world.brokerage.priming
    ticket = read_all(world, request)[0]
    seen = all(priming.called(session, "market_data.get_snapshot", leg.conid) for leg in ticket.legs)
    silent = "o354" in world.brokerage.orders.questions.suppressed(session)
    return preview.preview(world, ticket, paying_account(world, ticket.account), data=seen or silent)


@behaviours.on("orders.reply")
def reply(world: World, request: Request) -> Any:
    """Answer the open question: the next one, or the order."""
    confirmed = object_of(request).get("confirmed")
    if not isinstance(confirmed, bool):
        raise invalid("confirmed is true or false")
    session = world.brokerage.session.of(request)
    return world.brokerage.orders.questions.reply(session, str(request.get("replyId")), confirmed)


@behaviours.on("orders.suppress_questions")
def suppress(world: World, request: Request) -> Any:
    """Ask these no more until the brokerage session ends; the list replaces the previous one."""
    ids = object_of(request).get("messageIds")
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        raise invalid("messageIds is a list of message ids")
    if len(ids) > MOST_SUPPRESSED:
        raise invalid(f"messageIds takes at most {MOST_SUPPRESSED}")
    world.brokerage.orders.questions.suppress(world.brokerage.session.of(request), ids)
    return {"status": "submitted"}


@behaviours.on("orders.reset_suppressed_questions")
def reset_suppressed(world: World, request: Request) -> Any:
    """Ask everything again."""
    world.brokerage.orders.questions.suppress(world.brokerage.session.of(request), ())
    return {"status": "submitted"}


@behaviours.on("orders.answer_prompt")
def answer_prompt(world: World, request: Request) -> Any:
    """Decide about a rejection with a choice, or a prompt of the stream. The answer is plain text."""
    body = object_of(request)
    if not isinstance(body.get("orderId"), int) or "reqId" not in body or "text" not in body:
        raise invalid("orderId, reqId and text are required")
    world.brokerage.orders.prompts.answer(body["orderId"], str(body["reqId"]), str(body["text"]))
    return Answer.text("Success")


def shows(world: World, session: Session, account: str) -> bool:
    """Whether the selected account shows what belongs to an account: its own, or all for an advisor's own account."""
    accounts = world.brokerage.accounts
    selected = accounts.find(session.selected_account or accounts.first.account_id)
    return len(accounts.ids) == 1 or selected is None or selected.advisor or selected.account_id == account


def sees(world: World, session: Session, order: Order) -> bool:
    """Whether the selected account shows an order."""
    return shows(world, session, order.account)


def wanted_statuses(request: Request) -> tuple[list[str], bool]:
    """The statuses asked for and whether to sort by time; names that are none are passed over."""
    given = request.get("filters") or []
    names = [name for each in ([given] if isinstance(given, str) else given) for name in str(each).split(",")]
    names = [name.strip() for name in names]
    known = {name.replace("_", ""): value for name, value in STATUSES.items()}
    found = [known[name.replace("_", "").lower()] for name in names if name.replace("_", "").lower() in known]
    return found, SORT in names


@behaviours.on("orders.list_live")
def list_live(world: World, request: Request) -> Any:
    """The orders of the selected account. The first call of a session starts the subscription and is empty.

    `force=true` clears what is kept and is empty as well; a filter also holds for the order stream until then.
    """
    world.brokerage.priming.accounts(request)
    session = world.brokerage.session.of(request)
    warm = world.brokerage.priming.warm(request)
    statuses, by_time = wanted_statuses(request)
    if request.get("force") is True:
        session.notes.pop("order filters", None)
        return {"orders": [], "snapshot": False}
    if statuses:
        session.notes["order filters"] = frozenset(statuses)
    if not warm:
        return {"orders": [], "snapshot": False}
    orders = [each for each in world.brokerage.orders.kept(session) if sees(world, session, each)]
    if statuses:
        orders = [each for each in orders if each.status in statuses]
    if by_time:
        orders.sort(key=lambda each: each.changed, reverse=True)
    return {"orders": [views.live(world, each) for each in orders], "snapshot": True}


@behaviours.on("orders.get_status")
def get_status(world: World, request: Request) -> Any:
    """One order in full. 503 when another account is selected, or when it ended before this session."""
    session, order = world.brokerage.session.of(request), world.brokerage.orders.find(int(request.get("orderId")))
    if order is None or not world.brokerage.orders.keeps(session, order) or not sees(world, session, order):
        raise Refused(Answer.error(503, "Service Unavailable"))
    return views.status(world, order)
