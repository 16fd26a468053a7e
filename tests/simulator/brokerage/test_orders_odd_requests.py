"""Requests of orders and all that is around them with values of no sense: refused or answered, never a failure."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ibkr_web.simulator.brokerage import behaviours
from ibkr_web.simulator.server.contract import Contract
from ibkr_web.simulator.server.validation import LOOSE_BODIES
from tests.simulator.brokerage.desk import AAPL, ACCOUNT, Desk
from tests.simulator.brokerage.test_session_odd_requests import made, sensible

MINE = ("orders.", "alerts.", "watchlists.", "scanner.", "notifications.", "allocation.", "events.")
NAMES = sorted(name for name in behaviours if name.startswith(MINE))
REFUSALS = {400, 403, 404, 423, 500, 503}
ODD: tuple[Any, ...] = (
    None,
    "",
    "x",
    0,
    -1,
    1e300,
    float("inf"),
    2**70,
    True,
    [],
    {},
    "265598;;;",
    "28812380;;;1/1,2/-1",
)
FIELDS = (
    "acctId", "conid", "conidex", "cOID", "parentId", "orderType", "side", "tif", "quantity", "cashQty", "fxQty",
    "price", "auxPrice", "trailingAmt", "trailingType", "outsideRTH", "isSingleGroup", "deactivated",
    "manualOrderTime",
)  # fmt: skip


def test_everything_of_these_rooms_has_a_behaviour() -> None:
    assert {name for name in Contract.load().operations if name.startswith(MINE)} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_request_gets_an_answer(name: str) -> None:
    desk, random = Desk(), Random(name)
    operation = Contract.load().operations[name]
    asked = [each for each in operation.parameters if each.location != "header"]
    bodies = [Draft202012Validator(schema) for schema in operation.bodies.values()]
    tried = 0
    while tried < 40:
        desk.world.brokerage.session.login("trader")
        desk.wait(2)
        desk.answer("accounts.list")
        chosen = [each for each in asked if each.required or random.random() < 0.5]
        parameters = sensible({each.name: made(each.schema, random) for each in chosen}, random)
        payload = next((sensible(made(body, random), random) for body in operation.bodies.values()), None)
        # What does not fit the contract gets no further than the server, but for the bodies that are left to the rooms.
        if name not in LOOSE_BODIES and not all(each.is_valid(payload) for each in bodies):
            continue
        tried += 1
        answer = desk.answer(name, payload, **parameters)
        assert answer.status in {200, *REFUSALS}, answer


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("kind", ["LMT", "STP", "TRAIL", "MKT", "MIDPRICE"])
def test_tickets_with_one_odd_field(field: str, kind: str) -> None:
    desk = Desk()
    desk.answer("accounts.list")
    usual = {
        "conid": AAPL,
        "orderType": kind,
        "side": "BUY",
        "tif": "DAY",
        "quantity": 1,
        "price": 190,
        "trailingAmt": 1,
    }
    for value in ODD:
        ticket = usual | {"trailingType": "amt"} | {field: value}
        for name in ("orders.submit", "orders.preview"):
            answer = desk.answer(name, {"orders": [ticket]}, accountId=ACCOUNT)
            assert answer.status in {200, 400, 500}, (value, answer)
        desk.wait(2)
