"""Thousands of requests with values of the right type and no sense: an answer to each, of the promised shape."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from ibkr_web.simulator.brokerage import behaviours
from ibkr_web.simulator.server.contract import Contract
from tests.simulator.brokerage.desk import AAPL, ACCOUNT, ES, EURUSD, SPX, Desk

MINE = ("session.", "accounts.", "portfolio.", "contracts.", "market_data.", "analytics.")
NUMBERS = (
    0,
    -1,
    1,
    2**31,
    2**63,
    -(2**63),
    AAPL,
    ES,
    SPX,
    EURUSD,
    147554578,
    700039466,
    650039466,
    600000323,
    900000007,
)
WORDS = (
    "", ACCOUNT, "AAPL", "IBM", "ES", "1d", "1w", "1y", "15y", "8h", "1min", "1h", "1m", "DEC26", "202612", "C",
    "CME", "USD", "XXX", "é" * 30, "-1", "20261117-10:00:00", "00010101-00:00:00", "99991231-23:59:59", "ALL",
    "7D", "20260101", "e1359061",
)  # fmt: skip
SELDOM = {
    "accounts.search_dynamic",
    "accounts.select_dynamic",
    "market_data.get_history",
    "market_data.unsubscribe",
}
NAMES = sorted(name for name in behaviours if name.startswith(MINE))


def made(schema: dict[str, Any], random: Random) -> Any:
    """A value of a schema."""
    if "anyOf" in schema:
        return made(random.choice(schema["anyOf"]), random)
    kind = schema.get("type", "string")
    if isinstance(kind, list):
        kind = random.choice(kind)
    if "enum" in schema:
        return random.choice(schema["enum"])
    if kind == "object":
        properties = schema.get("properties", {}).items()
        return {name: made(each, random) for name, each in properties if random.random() < 0.9}
    if kind == "array":
        return [made(schema.get("items", {}), random) for _ in range(random.choice((0, 1, 1, 2)))]
    simple: dict[str, Any] = {
        "integer": random.choice(NUMBERS),
        "number": random.choice((0, -1.5, 190.0, 1e300)),
        "boolean": random.random() < 0.5,
        "null": None,
    }
    return simple.get(kind, random.choice(WORDS))


def sensible(values: Any, random: Random) -> Any:
    """Half of the requests name the account that is there, else few would get far."""
    if isinstance(values, dict) and random.random() < 0.5:
        values |= {"accountId": ACCOUNT} if "accountId" in values else {}
        values |= {"acctIds": [ACCOUNT]} if "acctIds" in values else {}
    return values


@pytest.mark.parametrize("name", NAMES)
def test_every_request_gets_an_answer(name: str) -> None:
    desk, random = Desk(), Random(name)
    desk.world.brokerage.portfolio.fill(ACCOUNT, 5)
    operation = Contract.load().operations[name]
    asked = [each for each in operation.parameters if each.location != "header"]
    good = 0
    for _ in range(60):
        desk.world.brokerage.session.login("trader")
        desk.wait(2)
        for first in ("accounts.list", "portfolio.list_accounts", name):
            chosen = [each for each in asked if each.required or random.random() < 0.5]
            parameters = sensible({each.name: made(each.schema, random) for each in chosen}, random)
            payload = next((sensible(made(body, random), random) for body in operation.bodies.values()), None)
            answer = desk.answer(first, payload, **(parameters if first == name else {}))
        assert answer.status in {200, 204, 400, 500, 503}, answer
        if answer.status == 200 and name != "session.log_out":
            desk.ok(name, payload, **parameters)
        good += answer.status == 200
    # Logins without dynamic accounts never get further; the others need more luck than there is here.
    assert good or name in SELDOM


def test_only_the_websocket_has_no_behaviour() -> None:
    missing = {name for name in Contract.load().operations if name.startswith(MINE)} - set(NAMES)
    assert missing == {"session.open_websocket"}
