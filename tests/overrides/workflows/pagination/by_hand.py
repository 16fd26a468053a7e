"""A server of one list, and a driver: the walk is carried out step by step, and the list changes in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ibkr_web.workflows.pagination.progress import Progress
from ibkr_web.workflows.pagination.walk import walk
from ibkr_web.workflows.steps import Call, Emit, Together, Workflow

POSITIONS = "portfolio.list_positions"
SUBACCOUNTS = "portfolio.list_subaccounts_paged"
STATUSES = "account_management.accounts.list_statuses"
MESSAGES = "account_management.accounts.list_login_messages"
NOTIFICATIONS = "notifications.list"
HISTORY = "market_data.get_history"
ARGUMENTS: dict[str, dict[str, Any]] = {
    POSITIONS: {"account_id": "U1"},
    SUBACCOUNTS: {},
    STATUSES: {"start_date": "2026-01-01", "end_date": "2026-02-01"},
    MESSAGES: {"start_date": "2026-01-01", "end_date": "2026-02-01"},
    NOTIFICATIONS: {},
    HISTORY: {"conid": 1, "period": "1d", "bar": "1min"},
}


class Server:
    """Answers as IBKR does, from `rows`; `before` is called with each call and may change them, or raise."""

    def __init__(self, count: int, size: int, before: Callable[[Server, Call], None] | None = None) -> None:
        self.rows = list(range(1, count + 1))
        self.size = size
        self.calls: list[Call] = []
        self.before = before
        self.whole: Callable[[list[int]], list[int]] = list

    def __call__(self, call: Call) -> Any:
        self.calls.append(call)
        if self.before is not None:
            self.before(self, call)
        asked = call.arguments
        match call.operation:
            case "portfolio.list_positions":
                return [self.position(each) for each in self.page(asked["page_id"])]
            case "portfolio.list_positions_uncached":
                return [{"conid": str(each), "position": 1.0} for each in self.whole(self.rows)]
            case "portfolio.get_position":
                return [self.position(each) for each in self.rows if str(each) == asked["conid"]]
            case "portfolio.list_subaccounts_paged":
                page = [{"accountId": f"U{each}"} for each in self.page(asked["page"])]
                return {"metadata": {"total": len(self.rows)}, "subaccounts": page}
            case "account_management.accounts.list_statuses":
                page = [{"accountId": f"U{each}"} for each in self.part(asked)]
                return {"accounts": page, "total": len(self.rows)}
            case "account_management.accounts.list_login_messages":
                return [{"accountId": f"U{each}"} for each in self.part(asked)]
            case "notifications.list":
                first = self.rows.index(int(asked["last_id"])) + 1 if "last_id" in asked else 0
                return [{"ID": str(each)} for each in self.rows[first : first + asked["limit"]]]
            case "portfolio.invalidate_positions":
                return {"message": "success"}
        raise AssertionError(call.operation)

    @staticmethod
    def position(number: int) -> dict[str, Any]:
        return {"conid": number, "model": "", "position": 1.0}

    def page(self, number: int) -> list[int]:
        return self.rows[number * self.size : (number + 1) * self.size]

    def part(self, asked: dict[str, Any]) -> list[int]:
        return self.rows[asked["offset"] : asked["offset"] + min(asked["limit"], self.size)]


def emitted(workflow: Workflow[Any], server: Callable[[Call], Any]) -> Iterator[Any]:
    """What a workflow emits; what is to be done together is done one after the other."""
    outcome: Any = None
    advance: Callable[[Any], Any] = workflow.send
    while True:
        try:
            step = advance(outcome)
        except StopIteration:
            return
        outcome, advance = None, workflow.send
        if isinstance(step, Emit):
            yield step.value
        elif isinstance(step, Together):
            outcome = [returned(each, server) for each in step.workflows]
        else:
            try:
                outcome = server(step)
            except Exception as error:  # noqa: BLE001  # the walk decides
                outcome, advance = error, workflow.throw


def returned(workflow: Workflow[Any], server: Callable[[Call], Any]) -> Any:
    """What a workflow of calls returns."""
    step = next(workflow)
    while True:
        try:
            try:
                outcome = server(step)  # type: ignore[arg-type]
            except Exception as error:  # noqa: BLE001
                step = workflow.throw(error)
            else:
                step = workflow.send(outcome)
        except StopIteration as end:
            return end.value


def number_of(row: Any) -> int:
    """The number behind an element, whatever it is called."""
    return int(str(row.get("conid", row.get("accountId", row.get("ID", row.get("t"))))).lstrip("U"))


def read(name: str, server: Callable[[Call], Any], progress: Progress | None = None, **how: Any) -> list[int]:
    """The whole list, as numbers."""
    found: list[int] = []
    for page in emitted(walk(name, ARGUMENTS[name], progress or Progress(), **how), server):
        found += [number_of(row) for row in page.items]
    return found
