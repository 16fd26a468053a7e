"""Answers that a fault delays, replaces or cuts, as the server carries it out."""

from __future__ import annotations

import httpx
import pytest
from websockets.exceptions import InvalidHandshake, InvalidStatus
from websockets.sync.client import connect

from ibkr_web.simulator import Answer, Fault, Simulator

PATH = "/v1/api/portfolio/accounts"
NAME = "portfolio.list_accounts"


@pytest.mark.parametrize(("cut", "carried_out"), [("before", False), ("middle", True), ("after", True)])
def test_a_cut_connection(simulator: Simulator, gateway: httpx.Client, cut: str, carried_out: bool) -> None:
    done = []
    simulator.answer(NAME, lambda world, request: done.append(request) or [{"id": "U1"}] * 100)
    simulator.faults.add(operation=NAME, cut=cut, times=1)
    with pytest.raises(httpx.TransportError):
        gateway.get(PATH)
    assert bool(done) is carried_out
    (entry,) = simulator.requests
    assert entry.status == (200 if cut == "middle" else 0)
    assert cut in entry.fault
    assert gateway.get(PATH).status_code == 200


def test_half_an_answer_arrives(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.answer(NAME, lambda world, request: ["x" * 1000])
    simulator.faults.add(operation=NAME, cut="middle")
    received = b""
    with pytest.raises(httpx.TransportError), gateway.stream("GET", PATH) as answer:
        assert answer.headers["content-length"] == "1004"
        for piece in answer.iter_bytes():
            received += piece
    assert len(received) == 502


def test_an_answer_instead_and_late(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.faults.add(operation=NAME, delay=0.05, answer=Answer.error(503, "busy"))
    answer = gateway.get(PATH)
    assert (answer.status_code, answer.json()) == (503, {"error": "busy", "statusCode": 503})
    (entry,) = simulator.requests
    assert entry.seconds >= 0.04


def test_rules_given_at_the_start_begin_anew_after_a_reset(direct: pytest.MonkeyPatch) -> None:
    rule = Fault(operation="session.tickle", status=500, times=1)
    for_each_world = []
    with Simulator(faults=[rule]) as simulator:
        for _ in range(2):
            with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.gateway_url) as client:
                for_each_world.append([client.post("/v1/api/tickle").status_code for _ in range(2)])
            simulator.reset()
    assert for_each_world == [[500, 200], [500, 200]]
    assert rule.acted == 0


def test_a_handshake_can_fail_too(direct: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    # Without TLS: this client reads and writes in two threads, which Python's ssl does not keep apart.
    with Simulator(tls=False) as simulator:
        url = simulator.gateway_websocket_url
        simulator.faults.add(operation="session.open_websocket", status=503, times=1)
        with pytest.raises(InvalidStatus) as caught, connect(url, proxy=None):
            raise AssertionError("it was let in")
        assert caught.value.response.status_code == 503
        simulator.faults.add(operation="session.open_websocket", cut="before", times=1)
        with pytest.raises((InvalidHandshake, EOFError, OSError)), connect(url, proxy=None):
            raise AssertionError("it was let in")
        with connect(url, proxy=None):
            statuses = [entry.status for entry in simulator.requests]
        assert statuses == [503, 0, 101]
        assert not [record for record in caplog.records if record.levelname == "ERROR"]
