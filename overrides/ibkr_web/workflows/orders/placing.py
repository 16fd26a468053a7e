"""Placing orders: checked, sent once, questions answered by whom the caller names, never by anybody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from ibkr_web.errors import ConfigurationError, IBKRError
from ibkr_web.errors import OutcomeUnknown as Unknown
from ibkr_web.workflows.orders.asking import OrderQuestion
from ibkr_web.workflows.orders.desk import Desk, Placed, account_of, fresh_id
from ibkr_web.workflows.orders.exchange import OrderPrompt, Stopped, Talk
from ibkr_web.workflows.orders.groups import Bracket, Placeable
from ibkr_web.workflows.orders.order import Order
from ibkr_web.workflows.orders.problems import OrderDeclined, PartlyPlaced
from ibkr_web.workflows.orders.questions import Answers, OnQuestion, Policy
from ibkr_web.workflows.orders.rules import check
from ibkr_web.workflows.orders.state import OrderState, Preview
from ibkr_web.workflows.orders.trades import BracketTrades, identify, like, rows_of, state_of
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Finish", "answer_prompt", "place", "preview", "prompt", "prompted", "talked"]

Finish = Callable[[Sequence[Mapping[str, Any]]], Workflow[Any]]
"""Makes of the orders that were taken what the caller is given."""
FIELDS = ("31", "84", "86")
"""Last price, bid, ask: a snapshot before a preview, which warns without one."""


def place(
    desk: Desk,
    what: Placeable,
    /,
    *,
    account: str | None = None,
    answers: Answers | None = None,
    on_question: OnQuestion | None = None,
    check_rules: bool = False,
) -> Workflow[Any]:
    """Place an order, a bracket or a group; gives a trade, `BracketTrades`, or a tuple of trades."""
    policy = Policy.of(answers, on_question)
    path, own = yield from account_of(desk, account)
    orders = orders_of(what)
    if check_rules:
        yield from check(orders)
    tickets = tickets_of(what, fresh_id(), own)
    names = tuple(str(ticket["cOID"]) for ticket in tickets if "cOID" in ticket)
    placed = [
        Placed(order, path, own, ticket.get("cOID"), ticket.get("parentId"))
        for order, ticket in zip(orders, tickets, strict=True)
    ]

    def finish(taken: Sequence[Mapping[str, Any]]) -> Workflow[Any]:
        return (yield from _made(desk, what, placed, taken, talk))

    def resolve() -> Any:
        return desk.run(resolved(desk, what, placed, names))

    talk = Talk("orders.submit", len(tickets), names, policy, resolve, prompted(desk))
    arguments = {"account_id": path, "body": {"orders": tickets}}
    return (yield from talked(desk, talk, finish, arguments))


def orders_of(what: Placeable) -> tuple[Order, ...]:
    """The single orders."""
    return (what,) if isinstance(what, Order) else what.orders


def tickets_of(what: Placeable, client_id: str, account: str | None) -> list[dict[str, Any]]:
    """Their tickets, each named, or named after its parent."""
    if isinstance(what, Order):
        return [what.ticket(account=account, client_id=client_id)]
    return what.tickets(client_id, account=account)


def talked(
    desk: Desk,
    talk: Talk,
    finish: Finish,
    arguments: dict[str, Any] | Callable[[], dict[str, Any]] | None,
    decision: bool | None = None,
) -> Workflow[Any]:
    """See a talk through, and give what `finish` makes of it. Without `arguments` it goes on where it stood still.

    What answers questions holds the lane from the first request to the last reply; who has no answers does not need
    it, because the order then stops at the first question anyway. Arguments that have to be made while nobody else
    sends anything are given as a function.
    """
    try:
        if isinstance(arguments, dict) and talk.policy.silent:
            yield from talk.begin(arguments, None)
        else:
            with (yield from desk.lane.hold()) as own:
                if arguments is None:
                    yield from talk.go_on(own, decision)
                else:
                    yield from talk.begin(arguments if isinstance(arguments, dict) else arguments(), own)
    except Stopped:
        trades = yield from _taken(talk, finish)
        raise OrderQuestion(
            talk.open, talk.identifiers, trades, _continued(desk, talk, finish), change=talk.change
        ) from None
    except IBKRError as error:
        if not talk.taken or isinstance(error, Unknown):
            raise
        trades = yield from _taken(talk, finish)
        raise PartlyPlaced(talk.size, trades, f"the others were not: {error.message}") from error
    if len(talk.taken) < talk.size:
        trades = yield from _taken(talk, finish)
        raise PartlyPlaced(
            talk.size,
            trades,
            "IBKR's answer does not mention the others, which may work as well: __cause__.resolve() looks them up",
        ) from talk.unknown(talk.operation)
    return (yield from finish(talk.taken))


def _taken(talk: Talk, finish: Finish) -> Workflow[tuple[Any, ...]]:
    if not talk.taken:
        return ()
    found = yield from finish(talk.taken)
    return tuple(each for each in (found if isinstance(found, tuple) else (found,)) if each is not None)


def _continued(desk: Desk, talk: Talk, finish: Finish) -> Callable[[bool, Answers | None, OnQuestion | None], Any]:
    def go_on(decision: bool, answers: Answers | None, on_question: OnQuestion | None) -> Any:
        if answers is not None or on_question is not None:
            talk.policy = Policy.of(answers, on_question)
        return desk.run(_answered(desk, talk, finish, decision))

    return go_on


def _answered(desk: Desk, talk: Talk, finish: Finish, decision: bool) -> Workflow[Any]:
    try:
        return (yield from talked(desk, talk, finish, None, decision))
    except OrderDeclined:
        if decision:  # a later question was answered with no, by the table or the function
            raise
        return None


def _made(
    desk: Desk, what: Placeable, placed: list[Placed], taken: Sequence[Mapping[str, Any]], talk: Talk
) -> Workflow[Any]:
    """Trades of the elements of an answer: each to the order that it belongs to, by name, else by its place."""
    if isinstance(what, Order):
        return _trade(desk, placed[0], taken[0])
    if isinstance(what, Bracket):
        return (yield from _bracket(desk, what, placed, taken, talk))
    rest = list(taken)
    found = [_picked(rest, [one.get("local_order_id") == each.client_id for one in rest]) for each in placed]
    for at, one in enumerate(found):
        found[at] = one or _picked(rest, [talk.tickets.get(str(one["order_id"])) == at for one in rest])
    if len(taken) >= len(placed):  # what carries no name of ours is taken in its order, where none is missing
        found = [one or (rest.pop(0) if rest else None) for one in found]
        rest = []
    trades = [None if one is None else _trade(desk, each, one) for each, one in zip(placed, found, strict=True)]
    return (*trades, *(_stranger(desk, placed[0], one) for one in rest))


def _picked(rest: list[Mapping[str, Any]], fits: Sequence[bool]) -> Mapping[str, Any] | None:
    """The first that fits, taken out; None where none does."""
    return rest.pop(fits.index(True)) if True in fits else None


def _bracket(
    desk: Desk, what: Bracket, placed: list[Placed], taken: Sequence[Mapping[str, Any]], talk: Talk
) -> Workflow[BracketTrades[Any]]:
    rest, parents = list(taken), {_parent(one) for one in taken}
    entry = _picked(rest, [one.get("local_order_id") == placed[0].client_id and not _parent(one) for one in rest])
    if entry is None:
        entry = _picked(rest, [str(one["order_id"]) in parents for one in rest])
    if entry is None:
        entry = _picked(rest, [talk.tickets.get(str(one["order_id"]), 0) == 0 and not _parent(one) for one in rest])
    trade = None if entry is None else _trade(desk, placed[0], entry)
    return BracketTrades(trade, *(yield from _exits(desk, what, placed, rest, talk)))


def _parent(element: Mapping[str, Any]) -> str | None:
    found = element.get("parent_order_id")
    return str(found) if found else None


def _exits(
    desk: Desk, what: Bracket, placed: list[Placed], taken: Sequence[Mapping[str, Any]], talk: Talk | None = None
) -> Workflow[tuple[Any, Any]]:
    """Take profit and stop loss; one of which nobody can say which it is stands in the first place, without order."""
    silent = talk is not None and talk.waiting  # the next request has to be the answer to a question that is open
    if len(taken) == 1 and len(what.exits) == 2:
        (one,) = taken
        at = 0 if talk is None else talk.tickets.get(str(one["order_id"]), 0)
        if not silent:
            with suppress(IBKRError):
                state = yield from state_of(desk, str(one["order_id"]), placed[0].account)
                fits = [at for at, order in enumerate(what.exits, 1) if like(order, state)]
                at = fits[0] if len(fits) == 1 else at
        trade = _trade(desk, placed[at], one) if at else _stranger(desk, placed[0], one)
        return (None, trade) if at == 2 else (trade, None)
    exits = iter([_trade(desk, each, one) for each, one in zip(placed[1:], taken, strict=False)])
    profit = next(exits, None) if what.take_profit is not None else None
    loss = next(exits, None) if what.stop_loss is not None else None
    if not silent:
        _, profit, loss = yield from identify(BracketTrades(None, profit, loss))
    for child, order in ((profit, what.take_profit), (loss, what.stop_loss)):
        if child is not None and order is not None:
            desk.memory.keep(child.order_id, placed[1]._replace(order=order))
    return profit, loss


def _stranger(desk: Desk, placed: Placed, element: Mapping[str, Any]) -> Any:
    """The trade of an order of ours of which nobody can say which it is: to be changed it has to be given whole."""
    return desk.trade(
        desk,
        str(element["order_id"]),
        account=placed.account,
        parent_id=_parent(element),
        status=str(element.get("order_status") or ""),
        answer=element,
    )


def _trade(desk: Desk, placed: Placed, element: Mapping[str, Any]) -> Any:
    order_id = str(element["order_id"])
    desk.memory.keep(order_id, placed)
    return desk.trade(
        desk,
        order_id,
        account=placed.account,
        order=placed.order,
        client_id=placed.client_id,
        parent_id=element.get("parent_order_id"),
        status=str(element.get("order_status") or ""),
        answer=element if len(element) > 1 else None,
    )


def resolved(desk: Desk, what: Placeable, placed: list[Placed], names: tuple[str, ...]) -> Workflow[list[Any]]:
    """The trades IBKR has under our names; an empty list: as far as it shows, nothing has arrived."""
    if not names:
        raise ConfigurationError(
            "an order with a parent_id has no name of its own by which it could be found: compare with orders.live() "
            "before it is sent again"
        )
    rows = yield from rows_of(desk, names, placed[0].own_account)
    found: dict[str, Any] = {}
    for row in rows:
        order_id = str(row.order_id)
        if order_id in found:
            continue
        each = next(one for one in placed if one.client_id == str(row.order_ref))
        state = OrderState.of_row(row) if "orderId" in row else None
        found[order_id] = _trade(desk, each, {"order_id": order_id})
        found[order_id].state = state
    if isinstance(what, Bracket):
        yield from _children(desk, what, placed, found)
    return list(found.values())


def _children(desk: Desk, what: Bracket, placed: list[Placed], found: dict[str, Any]) -> Workflow[None]:
    """The exits of a bracket have no name of their own: their parent's status lists them."""
    for parent in list(found.values()):
        state = yield from state_of(desk, parent.order_id, parent.account)
        for trade in (yield from _exits(desk, what, placed, [{"order_id": one} for one in state.children])):
            if trade is not None:
                trade.parent_id = parent.order_id
                found[trade.order_id] = trade


def preview(
    desk: Desk, what: Placeable, /, *, account: str | None = None, check_rules: bool = False
) -> Workflow[Preview]:
    """What an order would cost and tie up. Takes a snapshot of its contracts first: IBKR warns without one."""
    path, own = yield from account_of(desk, account)
    orders = orders_of(what)
    if check_rules:
        yield from check(orders)
    yield from _quoted(desk, {conid for order in orders for conid in order.resolved.legs})
    body = {"orders": tickets_of(what, fresh_id(), own)}
    return Preview.of((yield Call("orders.preview", {"account_id": path, "body": body})))


def _quoted(desk: Desk, conids: set[int]) -> Workflow[None]:
    session, known = desk.memory.quoted
    if session != desk.session():
        known = set()
        desk.memory.quoted = (desk.session(), known)
    new = sorted(conids - known)
    if new:
        yield Call("market_data.get_snapshot", {"conids": new, "fields": list(FIELDS)})
        known.update(new)


def prompted(desk: Desk) -> Callable[[Mapping[str, Any], str], Any]:
    """What takes an option of a rejection that leaves a choice."""
    return lambda prompt, option: desk.run(answer_prompt(prompt["orderId"], prompt["reqId"], option))


def answer_prompt(order_id: Any, request_id: Any, option: str) -> Workflow[str]:
    """Take an option of a prompt, word for word."""
    body = {"orderId": int(order_id), "reqId": str(request_id), "text": option}
    answer: str = yield Call("orders.answer_prompt", {"body": body})
    return answer


def prompt(question: OrderPrompt, option: str) -> Workflow[str]:
    """Take an option of a rejection, word for word."""
    if option not in question.options:
        raise ConfigurationError(f"{option!r} is none of the options: {', '.join(question.options)}")
    return (yield from answer_prompt(question.order_id, question.request_id, option))
