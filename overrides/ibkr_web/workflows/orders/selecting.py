"""Looking at the orders of an account that is not the selected one.

IBKR shows lists of orders and executions, and the status of an order, for the selected account of the session only.
Where a login has several, the wanted one is selected, the question asked, and the former one selected again, all in
one go: whoever else uses the session sees nothing of it, and it is not taken for the user's own choice.

Source: IBKR Campus, Web API v1.0, order status; the OpenAPI document.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from ibkr_openapi.runtime.unset import UNSET
from ibkr_web.errors import IBKRError
from ibkr_web.workflows.orders.desk import SELECT, Desk, accounts_of
from ibkr_web.workflows.steps import Call, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.lane import Pass

__all__ = ["seen_by"]

T = TypeVar("T")


def seen_by(desk: Desk, account: str | None, ask: Callable[[Pass | None], Workflow[T]]) -> Workflow[T]:
    """What `ask` gives while this account is selected; its calls have to go through the pass it is given.

    account: None, or one that is no account (an allocation group): whatever is selected.
    """
    answer = yield from accounts_of(desk)
    accounts = list(answer.accounts or ())
    if account is None or len(accounts) < 2 or account not in accounts:
        return (yield from ask(None))
    with (yield from desk.lane.hold()) as own:
        now = desk.told(SELECT, "acctId") or _or_none(answer.selected_account) or accounts[0]
        if now == account:
            return (yield from ask(own))
        chosen = desk.chosen
        yield from _select(account, own)
        desk.memory.borrowed = desk.lasting(SELECT)
        try:
            found = yield from ask(own)
        except GeneratorExit:
            raise
        except BaseException:
            with suppress(IBKRError):
                yield from _back(desk, now, chosen, own)
            raise
        yield from _back(desk, now, chosen, own)
        return found


def _select(account: str, own: Pass) -> Workflow[None]:
    yield Call(SELECT, {"body": {"acctId": account}}, lane=own)


def _back(desk: Desk, account: str, chosen: str | None, own: Pass) -> Workflow[None]:
    yield from _select(account, own)
    if chosen is None:
        desk.memory.borrowed = desk.lasting(SELECT)


def _or_none(value: Any) -> str | None:
    return None if value is UNSET or not value else str(value)
