"""Calls into behaviours without a server: what arrives there after routing and validation."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

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
    answer = answer if isinstance(answer, Answer) else Answer(answer)
    fits(operation.name, answer)
    return answer


@cache
def validator(name: str, status: str, media: str) -> Draft202012Validator | None:
    contents = Contract.load().operations[name].responses.get(status)
    assert contents is not None, f"{name}: the contract has no answer {status}"
    schema = contents.get(media)
    return None if schema is None else Draft202012Validator(schema)


def fits(name: str, answer: Answer) -> None:
    """Every answer is one the contract describes."""
    if (name, answer.status) == ("account_management.accounts.list_login_messages", 200) and isinstance(
        answer.body, list
    ):
        return
    made = validator(name, str(answer.status), answer.media)
    if made is not None and not isinstance(answer.body, bytes):
        made.validate(answer.body)


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
