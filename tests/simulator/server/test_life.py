"""Starting, stopping, several at once, reset."""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
from datetime import UTC, datetime
from urllib.parse import urlsplit

import httpx
import pytest

from ibkr_web.simulator import Clock, Simulator

TICKLE = "/v1/api/tickle"
pytestmark = pytest.mark.usefixtures("direct")


def client(simulator: Simulator) -> httpx.Client:
    return httpx.Client(verify=simulator.ssl_context(), base_url=simulator.gateway_url)


def test_both_ports_answer_and_both_close() -> None:
    with Simulator() as simulator:
        urls = (simulator.gateway_url, simulator.url)
        assert len(set(urls)) == 2
        with httpx.Client(verify=simulator.ssl_context()) as http:
            assert http.post(urls[0] + TICKLE).status_code == 200
            assert http.post(urls[1] + TICKLE).status_code == 401
        kinds = {entry.surface.value for entry in simulator.requests}
    assert kinds == {"gateway", "trading"}
    for url in urls:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((urlsplit(url).hostname, urlsplit(url).port), 1)


def test_the_certificate_verifies_and_nothing_else_does() -> None:
    with Simulator() as simulator:
        path = simulator.certificate
        trusted = ssl.create_default_context(cafile=path)
        with httpx.Client(verify=trusted) as http:
            assert http.post(simulator.gateway_url + TICKLE).status_code == 200
            localhost = simulator.gateway_url.replace("127.0.0.1", "localhost")
            assert http.post(localhost + TICKLE).status_code == 200
        with httpx.Client() as http, pytest.raises(httpx.ConnectError):
            http.post(simulator.gateway_url + TICKLE)
    assert not path.exists()


def test_plain_http() -> None:
    with Simulator(tls=False) as simulator:
        assert simulator.gateway_url.startswith("http://")
        assert simulator.websocket_url.startswith("ws://")
        assert httpx.post(simulator.gateway_url + TICKLE).status_code == 200


def test_a_taken_port_is_an_error_for_the_caller() -> None:
    with Simulator() as first:
        port = urlsplit(first.url).port
        assert port is not None
        threads = threading.active_count()
        second = Simulator(api_port=port)
        with pytest.raises(OSError, match=f"127.0.0.1:{port}"):
            second.start()
        assert threading.active_count() <= threads
        with pytest.raises(RuntimeError, match="not running"):
            _ = second.url
    assert Simulator(port=port).start().stop() is None


def test_it_cannot_be_started_twice_but_again() -> None:
    simulator = Simulator()
    with simulator, pytest.raises(RuntimeError, match="running already"):
        simulator.start()
    simulator.stop()
    with simulator, client(simulator) as http:
        assert http.post(TICKLE).status_code == 200


def test_two_simulators_know_nothing_of_each_other() -> None:
    with Simulator(1) as one, Simulator(2) as other:
        with client(one) as http:
            http.post(TICKLE)
            http.get("/v1/api/nothing")
        assert (len(one.requests), len(one.violations)) == (2, 1)
        assert (len(other.requests), len(other.violations)) == (0, 0)
        assert one.world is not other.world


def test_async_with() -> None:
    async def ask() -> list[int]:
        async with Simulator() as simulator, httpx.AsyncClient(verify=simulator.ssl_context()) as http:
            answers = await asyncio.gather(*(http.post(simulator.gateway_url + TICKLE) for _ in range(20)))
            return [answer.status_code for answer in answers]

    assert set(asyncio.run(ask())) == {200}


def test_stopping_ends_a_connection_that_waits() -> None:
    with Simulator() as simulator, client(simulator) as http:
        http.post(TICKLE)
        simulator.stop()
        with pytest.raises(httpx.TransportError):
            http.post(TICKLE)
    assert not [thread for thread in threading.enumerate() if thread.name == "ibkr-simulator"]


def test_reset_makes_the_world_new() -> None:
    with Simulator(3) as simulator, client(simulator) as http:
        http.get("/v1/api/nothing")
        world, url = simulator.world, simulator.gateway_url
        simulator.reset()
        assert simulator.world is not world
        assert simulator.world.seed == 3
        assert (len(simulator.requests), len(simulator.violations)) == (0, 0)
        assert simulator.gateway_url == url
        with client(simulator) as again:
            assert again.post(TICKLE).status_code == 200
        assert [entry.number for entry in simulator.requests] == [1]


def test_the_clock_drives_the_date_and_what_is_due() -> None:
    start = datetime(2026, 1, 5, 14, 30, tzinfo=UTC)
    clock = Clock(start)
    happened = threading.Event()
    with Simulator(clock=clock) as simulator, client(simulator) as http:
        assert simulator.clock is clock
        clock.later(0.02, happened.set)
        assert happened.wait(5)
        assert http.post(TICKLE).headers["date"].startswith("Mon, 05 Jan 2026 14:30:")
        clock.later(3600, happened.clear)
        simulator.reset()
        clock.advance(7200)
        assert happened.is_set()
        assert simulator.clock is clock


def test_the_same_seed_gives_the_same_answers() -> None:
    names = {
        "portfolio.list_accounts": "/v1/api/portfolio/accounts",
        "portfolio.get_account": "/v1/api/portfolio/U1/meta",
    }

    def answers(seed: int) -> list[bytes]:
        with Simulator(seed) as simulator, client(simulator) as http:
            for name in names:
                simulator.answer(name, None)
            return [http.get(path).content for path in names.values()]

    assert answers(11) == answers(11)
    assert answers(11) != answers(12)
