"""Workflows driven by hand: each step is answered from a script, nothing goes anywhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from ibkr_openapi import OperationCall
from ibkr_openapi import operation as find
from ibkr_web.errors import failure
from ibkr_web.resources.trades import Trade
from ibkr_web.transport.lane import Lane
from ibkr_web.workflows.orders.desk import Desk
from ibkr_web.workflows.steps import Call, Workflow, drive

ACCOUNT = "U1234567"
APPLE = 265598


class Stage:
    """Answers calls in order: (operation, JSON) or (operation, status, JSON) or (operation, exception)."""

    def __init__(self, *script: tuple[Any, ...], accounts: Iterable[str] = (ACCOUNT,), **more: Any) -> None:
        self.script = [("accounts.list", {"accounts": list(accounts), **more}), *script]
        self.calls: list[Call] = []
        self.pauses: list[float] = []
        self.time = 0.0
        self.lasting: dict[str, OperationCall] = {}
        self.desk = Desk(Lane(), self.run, lambda: self.time, lambda: 1, self.lasting.get, Trade)

    def run(self, workflow: Workflow[Any]) -> Any:
        return drive(workflow, self.perform, self.pause)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.time += seconds

    def perform(self, step: Any) -> Any:
        assert isinstance(step, Call), step
        assert self.script, f"nobody expected {step.operation}"
        name, *answer = self.script.pop(0)
        assert step.operation == name, f"{step.operation} instead of {name}"
        operation = find(name)
        call = operation.encode(**step.arguments)  # what cannot be sent fails here
        self.calls.append(step)
        if isinstance(answer[0], (BaseException, Callable)):  # type: ignore[arg-type]
            raise answer[0]() if callable(answer[0]) else answer[0]
        status = answer[0] if len(answer) == 2 else 200
        content = json.dumps(answer[-1]).encode()
        error = failure(operation, status, {"content-type": "application/json"}, content)
        if error is not None:
            raise error
        if operation.lasts == "session":
            self.lasting[name] = call
        return operation.decode(status, "application/json", content)

    @property
    def sent(self) -> list[Any]:
        """What was asked for after the accounts."""
        return [(call.operation, call.arguments) for call in self.calls[1:]]

    def done(self) -> None:
        """Everything expected has happened, and the lane is free."""
        assert self.script == []
        assert not self.desk.lane.held


def taken(order_id: int | str, **more: Any) -> dict[str, Any]:
    """An element of an answer: an order that was taken."""
    return {"order_id": str(order_id), "order_status": "PreSubmitted", "encrypt_message": "1", **more}


def question(reply_id: str, *message_ids: str, text: str = "Sure?") -> dict[str, Any]:
    """An element of an answer: a question."""
    return {
        "id": reply_id,
        "message": [text],
        "isSuppressed": False,
        "messageIds": list(message_ids),
        "messageOptions": ["Yes", "No"],
    }


def reply(reply_id: str, confirmed: bool) -> tuple[str, dict[str, Any]]:
    """A call that answers a question."""
    return "orders.reply", {"reply_id": reply_id, "body": {"confirmed": confirmed}}
