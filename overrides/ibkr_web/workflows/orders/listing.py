"""Orders and executions there are, and questions that are answered in advance."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

from ibkr_openapi import operation as find
from ibkr_web.errors import ConfigurationError
from ibkr_web.workflows.orders.changing import number_of
from ibkr_web.workflows.orders.desk import Desk
from ibkr_web.workflows.orders.questions import Question, ids
from ibkr_web.workflows.orders.selecting import seen_by
from ibkr_web.workflows.orders.state import OrderState
from ibkr_web.workflows.orders.trades import BasicTrade, refresh, state_of
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["live", "status", "suppress", "suppressed"]

SUPPRESS = "orders.suppress_questions"
FLAGS = ("sort_by_time",)
"""What IBKR takes among the filters although no order ever has such a status."""


def live(desk: Desk, statuses: Collection[str] | str | None, account: str | None) -> Workflow[list[Any]]:
    """The orders of an account, as trades; those in one of the statuses, where some are given.

    They are sorted out here: a filter given to IBKR also hides orders from the order stream, until it is cleared.
    """
    statuses = [statuses] if isinstance(statuses, str) else statuses
    flags = [each for each in statuses or () if each in FLAGS]
    if flags:
        raise ConfigurationError(f"{', '.join(flags)} is no status: it would leave nothing of the list")

    def ask(lane: Pass | None) -> Workflow[Any]:
        return (yield Call("orders.list_live", lane=lane))

    answer = yield from seen_by(desk, account, ask)
    found = []
    for row in answer.orders or ():
        state = OrderState.of_row(row)
        if statuses is not None and not any(state.has(each) for each in statuses):
            continue
        placed = desk.memory.placed(state.order_id)
        found.append(
            desk.trade(
                desk,
                state.order_id,
                account=state.account if placed is None else placed.account,
                order=None if placed is None else placed.order,
                client_id=state.client_id,
                state=state,
            )
        )
    return found


def suppressed(desk: Desk) -> tuple[Question, ...]:
    """The questions that are answered with yes in advance, as this client told IBKR."""
    return tuple(Question(each) for each in desk.told(SUPPRESS, "messageIds") or ())


def suppress(desk: Desk, questions: Iterable[Question | str]) -> Workflow[tuple[Question, ...]]:
    """Add to them. Each list replaces the one before at IBKR, so the whole of it is sent; gives the whole.

    IBKR forgets it with the brokerage session; the client tells it again.
    """
    wanted = ids(questions)
    if not wanted or not all(wanted):
        raise ConfigurationError("suppress needs at least one question")
    whole = ids([*suppressed(desk), *wanted])
    most = (find(SUPPRESS).limits or {}).get("messageIds")
    if most is not None and len(whole) > most:
        raise ConfigurationError(f"IBKR takes at most {most} suppressed questions, these are {len(whole)}")
    yield Call(SUPPRESS, {"body": {"messageIds": whole}})
    return tuple(Question(each) for each in whole)


def status(desk: Desk, target: Any, account: str | None) -> Workflow[OrderState]:
    """The state of one order; of a trade it is remembered as well."""
    if isinstance(target, BasicTrade):
        return (yield from refresh(target))
    order_id = number_of(target)
    placed = desk.memory.placed(order_id)
    return (yield from state_of(desk, order_id, account or (placed.account if placed is not None else None)))
