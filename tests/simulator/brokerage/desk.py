"""Calls to the brokerage without a server: the session's gate and the behaviour, as the server runs them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import jsonschema

from ibkr_web.simulator.brokerage import behaviours
from ibkr_web.simulator.brokerage.sessions import Session
from ibkr_web.simulator.clock import Clock
from ibkr_web.simulator.exchange import Answer, Caller, Refused, Request, Surface
from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.world import World

WEDNESDAY = datetime(2026, 11, 18, 15, tzinfo=UTC)
"""Ten in the morning in New York, everything trades."""
ACCOUNT = "U1234567"
AAPL, IBM, SPX, ES, EURUSD = 265598, 8314, 416904, 11004968, 12087792


class Desk:
    """One login at one world whose clock stands still."""

    def __init__(
        self, mechanism: str = "gateway", username: str = "trader", world: World | None = None, at: datetime = WEDNESDAY
    ) -> None:
        if world is None:
            clock = Clock(at)
            clock.hold()
            world = World(7, clock)
            world.brokerage.accounts.use_individual()
        self.world = world
        self.caller = Caller(username, mechanism)

    @property
    def session(self) -> Session:
        return self.world.brokerage.session.of(self.request("session.get_status"))

    def wait(self, seconds: float) -> None:
        self.world.clock.advance(seconds)

    def request(self, operation_name: str, /, payload: Any = None, **parameters: Any) -> Request:
        operation = Contract.load().operations[operation_name]
        surface = Surface.GATEWAY if self.caller.mechanism == "gateway" else Surface.TRADING
        return Request(
            operation=operation,
            method=operation.method,
            path=operation.template,
            query=(),
            headers={},
            body=b"",
            surface=surface,
            caller=self.caller,
            parameters=parameters,
            payload=payload,
            now=self.world.clock.now(),
        )

    def answer(self, name: str, /, payload: Any = None, **parameters: Any) -> Answer:
        """Whatever comes."""
        request = self.request(name, payload, **parameters)
        try:
            if request.operation.session == "brokerage":
                self.world.brokerage.session.require(request)
            else:
                self.world.brokerage.session.touch(request)
            made = behaviours[name](self.world, request)
        except Refused as refused:
            return refused.answer
        return made if isinstance(made, Answer) else Answer(made)

    def ok(self, name: str, /, payload: Any = None, **parameters: Any) -> Any:
        """The value of an answer 200, which has the shape the contract promises."""
        answer = self.answer(name, payload, **parameters)
        assert answer.status == 200, (name, answer)
        schema = Contract.load().operations[name].responses["200"]["application/json"]
        jsonschema.Draft202012Validator(schema).validate(without_nulls(answer.body))
        return answer.body

    def refused(self, name: str, /, payload: Any = None, **parameters: Any) -> tuple[int, str]:
        """Status and text of a refusal."""
        answer = self.answer(name, payload, **parameters)
        assert answer.status >= 400, (name, answer)
        return answer.status, answer.body["error"]


def without_nulls(value: Any) -> Any:
    """Without the keys that are null: IBKR sends null in places where its document has none."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value
