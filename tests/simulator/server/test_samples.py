"""Answers made from the schema: valid, complete, the same for the same seed and request."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from ibkr_web.simulator.exchange import Answer, Request, Surface
from ibkr_web.simulator.server.contract import Contract, Operation
from ibkr_web.simulator.server.samples import Samples
from ibkr_web.simulator.world import World

CONTRACT = Contract.load()
JSON = "application/json"


def ask(operation: Operation, seed: int = 0, body: bytes = b"", payload: Any = None, **parameters: Any) -> Answer:
    request = Request(
        operation, operation.method, operation.template, (), {}, body, Surface.TRADING, parameters=parameters
    )
    request.payload = payload
    return Samples(World(seed)).answer(request)


@pytest.mark.parametrize("name", sorted(CONTRACT.operations))
def test_every_operation_has_a_sample_that_fits_its_schema(name: str) -> None:
    operation = CONTRACT.operations[name]
    answer = ask(operation)
    documented = operation.responses[str(answer.status) if name != "session.open_websocket" else "101"]
    if not documented:
        assert answer.body == b""
    elif answer.media == JSON:
        schema = documented.get(JSON) or documented["*/*"]
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(json.loads(answer.body))]
        assert not errors
    else:
        assert answer.media in documented
        assert answer.body.startswith(b"%PDF")


def test_all_documented_fields_are_there() -> None:
    operation = CONTRACT.operations["portfolio.list_positions"]
    (first, *_) = json.loads(ask(operation, accountId="U1", pageId=0).body)
    assert set(first) == set(operation.responses["200"][JSON]["items"]["properties"])


def test_what_was_asked_about_is_what_the_answer_is_about() -> None:
    positions = json.loads(ask(CONTRACT.operations["portfolio.list_positions"], accountId="U42", pageId=0).body)
    assert {one["acctId"] for one in positions} == {"U42"}
    cancelled = json.loads(ask(CONTRACT.operations["orders.cancel"], accountId="U42", orderId="1007").body)
    assert cancelled["account"] == "U42"
    assert str(cancelled["order_id"]) == "1007"


def test_seed_and_request_decide_and_nothing_else() -> None:
    operation = CONTRACT.operations["portfolio.list_positions"]
    once = ask(operation, 5, accountId="U1", pageId=0)
    assert ask(operation, 5, accountId="U1", pageId=0) == once
    assert ask(operation, 6, accountId="U1", pageId=0).body != once.body
    assert ask(operation, 5, accountId="U1", pageId=1).body != once.body
    status = CONTRACT.operations["session.get_status"]
    samples = Samples(World(5))
    for one in (status, operation, status):
        request = Request(one, "GET", "", (), {}, b"", Surface.TRADING, parameters={"accountId": "U1", "pageId": 0})
        answered = samples.answer(request)
        if one is operation:
            assert answered == once


def test_many_different_requests_do_not_fill_the_memory() -> None:
    samples = Samples(World())
    operation = CONTRACT.operations["session.get_status"]
    for page in range(1500):
        samples.answer(Request(operation, "GET", "", (), {}, b"", Surface.TRADING, parameters={"page": page}))
    assert len(samples._kept) <= 500
