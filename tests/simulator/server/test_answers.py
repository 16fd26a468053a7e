"""Answers of every kind on the wire."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.exchange import Answer, Refused, Request
from ibkr_web.simulator.world import World

PATH = "/v1/api/portfolio/U1/meta"
NAME = "portfolio.get_account"


@pytest.mark.parametrize(
    ("value", "wire"),
    [
        ({"a": [1, 2.0, None, "ü€🙂"]}, '{"a":[1,2.0,null,"ü€🙂"]}'),
        ([], "[]"),
        (None, "null"),
        (12345678901234567890123, "12345678901234567890123"),
        ({"id": -(10**20)}, '{"id":-100000000000000000000}'),
    ],
)
def test_a_plain_value_is_json(simulator: Simulator, gateway: httpx.Client, value: Any, wire: str) -> None:
    simulator.answer(NAME, lambda world, request: value)
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.headers["content-type"], answer.text) == (200, "application/json", wire)


def test_status_media_headers_and_bytes(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.answer(NAME, lambda world, request: Answer(b"\x00\xff", 207, "application/pdf", {"X-Some": "thing"}))
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.content) == (207, b"\x00\xff")
    assert (answer.headers["content-type"], answer.headers["x-some"]) == ("application/pdf", "thing")


def test_no_body_at_all(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.answer(NAME, lambda world, request: Answer.empty(204))
    assert gateway.get(PATH).status_code == 204
    simulator.answer(NAME, lambda world, request: Answer.empty(200))
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.content) == (200, b"")
    assert "content-type" not in answer.headers


def test_a_refusal_from_anywhere_is_the_answer(simulator: Simulator, gateway: httpx.Client) -> None:
    def refuse(world: World, request: Request) -> None:
        raise Refused(Answer.error(423, "waiting for reply"))

    simulator.answer(NAME, refuse)
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.json()) == (423, {"error": "waiting for reply", "statusCode": 423})
    assert len(simulator.violations) == 0


def test_what_is_no_json_is_a_failure_of_the_simulator(
    simulator: Simulator, gateway: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    simulator.answer(NAME, lambda world, request: {"it": object()})
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.json()["statusCode"]) == (500, 500)
    assert [violation.kind for violation in simulator.violations] == ["simulator"]
    assert caplog.records


def test_a_failure_in_the_middle_of_an_answer_cuts_it(
    simulator: Simulator, gateway: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"good so far"
        raise ZeroDivisionError("our own mistake")

    simulator.answer(NAME, lambda world, request: Answer(pieces(), 200, "text/csv"))
    with pytest.raises(httpx.TransportError):
        gateway.get(PATH)
    assert gateway.post("/v1/api/tickle").status_code == 200
    assert [violation.kind for violation in simulator.violations] == ["simulator"]
    assert "our own mistake" in caplog.text


def test_a_long_answer_comes_in_pieces_while_others_are_served(simulator: Simulator, gateway: httpx.Client) -> None:
    going = threading.Event()

    async def slowly() -> AsyncIterator[bytes]:
        import asyncio

        yield b"one,"
        while not going.is_set():
            await asyncio.sleep(0.005)
        yield b"two"

    simulator.answer(NAME, lambda world, request: Answer(slowly(), 200, "text/csv"))
    with gateway.stream("GET", PATH) as answer:
        pieces = answer.iter_bytes()
        assert next(pieces) == b"one,"
        assert gateway.post("/v1/api/tickle").status_code == 200
        going.set()
        assert b"".join(pieces) == b"two"
    assert "content-length" not in answer.headers


def test_a_large_answer_waits_for_its_reader_and_ends_with_it(simulator: Simulator, gateway: httpx.Client) -> None:
    made = 0

    def pieces() -> Iterator[bytes]:
        nonlocal made
        for _ in range(4000):
            made += 1
            yield b"x" * 65536

    simulator.answer(NAME, lambda world, request: Answer(pieces(), 200, "text/csv"))
    with gateway.stream("GET", PATH) as answer:
        pieces_read = answer.iter_bytes(1024)
        next(pieces_read)
        time.sleep(0.2)
        assert made < 2000
    time.sleep(0.2)
    assert made < 2000
    assert gateway.post("/v1/api/tickle").status_code == 200


def test_the_request_as_a_behaviour_sees_it(simulator: Simulator, gateway: httpx.Client) -> None:
    seen: list[Request] = []
    simulator.answer("portfolio.list_positions", lambda world, request: seen.append(request))
    gateway.get("/v1/api/portfolio/U%2F1/positions/2?sort=a%20b&waitForSecDef=1", headers={"X-Some": "thing"})
    (request,) = seen
    assert request.parameters == {"accountId": "U/1", "pageId": 2, "sort": "a b", "waitForSecDef": True}
    assert request.path == "/v1/api/portfolio/U%2F1/positions/2"
    assert request.url == simulator.gateway_url + request.path
    assert request.query == (("sort", "a b"), ("waitForSecDef", "1"))
    assert request.headers["x-some"] == "thing"
    assert request.client_address == "127.0.0.1"
    assert request.caller.mechanism == "gateway"
    assert simulator.clock.now() - request.now < 60


def test_only_known_operations_can_be_answered(simulator: Simulator) -> None:
    with pytest.raises(LookupError, match="nothing"):
        simulator.answer("nothing", lambda world, request: None)


def test_a_reset_forgets_them(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.answer(NAME, lambda world, request: "mine")
    assert gateway.get(PATH).json() == "mine"
    simulator.reset()
    with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.gateway_url) as again:
        assert again.get(PATH).json() != "mine"


def test_requests_on_many_connections_are_all_answered_and_recorded(simulator: Simulator) -> None:
    def ask() -> None:
        with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.gateway_url) as client:
            for _ in range(25):
                assert client.post("/v1/api/tickle").status_code == 200

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(entry.number for entry in simulator.requests) == list(range(1, 201))
    assert {entry.operation for entry in simulator.requests} == {"session.tickle"}
    assert {entry.status for entry in simulator.requests} == {200}
