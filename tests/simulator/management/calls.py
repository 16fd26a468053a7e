"""Calls into behaviours without a server: what arrives there after routing and validation."""

from __future__ import annotations

from typing import Any

from ibkr_web.simulator.exchange import Answer, Caller, Refused, Request, Surface
from ibkr_web.simulator.flex import behaviours as flex_behaviours
from ibkr_web.simulator.management import behaviours as management_behaviours
from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.world import World

CALLER = Caller("broker", "oauth2", frozenset(), "BrokerClient")


def manage(world: World, name: str, body: Any = None, /, **parameters: Any) -> Answer:
    """One Account Management call by its name; `parameters` by wire name (`_` in place of `-`)."""
    operation = Contract.load().operations[f"account_management.{name}"]
    request = Request(
        operation=operation,
        method=operation.method,
        path=operation.template,
        query=(),
        headers={"user-agent": "tests"},
        body=b"",
        surface=Surface.MANAGEMENT,
        client_address="127.0.0.1",
        url=f"https://127.0.0.1:5001{operation.template}",
        caller=CALLER,
        parameters={key.replace("_", "-"): value for key, value in parameters.items()},
        payload=body,
        now=world.clock.now(),
    )
    world.clock.tick()
    try:
        answer = management_behaviours[operation.name](world, request)
    except Refused as refused:
        return refused.answer
    return answer if isinstance(answer, Answer) else Answer(answer)


def flex(
    world: World, name: str, *, address: str = "127.0.0.1", agent: str = "Python/3.12", query: Any = (), **fields: Any
) -> Answer:
    """One request of the Flex Web Service; `query` instead of `fields` for doubled names."""
    operation = Contract.load().operations[f"flex.{name}"]
    pairs = tuple(query) or tuple((key, str(value)) for key, value in fields.items())
    request = Request(
        operation=operation,
        method="GET",
        path=operation.template,
        query=pairs,
        headers={"user-agent": agent} if agent else {},
        body=b"",
        surface=Surface.FLEX,
        client_address=address,
        url=f"https://127.0.0.1:5001{operation.template}",
    )
    answer = flex_behaviours[operation.name](world, request)
    assert isinstance(answer, Answer)
    return answer
