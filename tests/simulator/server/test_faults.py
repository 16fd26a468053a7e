"""Faults on demand: which requests a rule meets, and what its victims see."""

from __future__ import annotations

import json
import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosedError
from websockets.sync.client import connect

from ibkr_web.simulator import Answer, Fault, Simulator

ACCOUNTS = "/v1/api/portfolio/accounts"
ORDER = {"conid": 265598, "side": "BUY", "orderType": "LMT", "tif": "DAY", "quantity": 1, "price": 200, "cOID": "cut-1"}


def statuses(gateway: httpx.Client, count: int) -> list[int]:
    return [gateway.get(ACCOUNTS).status_code for _ in range(count)]


def test_which_calls_are_met(simulator: Simulator, gateway: httpx.Client) -> None:
    remove = simulator.faults.add(operation="portfolio.*", status=503, nth=2)
    assert statuses(gateway, 3) == [200, 503, 200]
    remove()
    simulator.faults.add(operation="portfolio.list_accounts", status=500, every=2, times=2)
    assert statuses(gateway, 6) == [200, 500, 200, 500, 200, 200]
    simulator.faults.clear()
    simulator.faults.add(operation="orders.*", status=500)
    simulator.faults.add(path="/v1/api/port*", method="POST", status=500)
    assert statuses(gateway, 2) == [200, 200]
    assert simulator.requests[-1].fault == ""


def test_chance_comes_from_the_seed() -> None:
    seen = []
    for _ in range(2):
        rule = Fault(status=503, probability=0.5)
        with Simulator(seed=7, tls=False, faults=[rule]) as it, httpx.Client(base_url=it.gateway_url) as gateway:
            seen.append(statuses(gateway, 20))
    assert seen[0] == seen[1]
    assert set(seen[0]) == {200, 503}


def test_errors_speak_the_dialect_of_their_surface(
    simulator: Simulator, gateway: httpx.Client, edge: httpx.Client
) -> None:
    for status in (401, 429, 500, 503):
        simulator.faults.add(status=status, times=1)
        assert gateway.get(ACCOUNTS).json()["statusCode"] == status
    simulator.faults.add(status=503, times=1)
    assert edge.get("/gw/api/v1/accounts").json()["status"] == 503
    simulator.faults.add(status=403, html=True, times=1)
    page = gateway.get(ACCOUNTS)
    assert page.status_code == 403
    assert page.headers["content-type"].startswith("text/html")
    simulator.faults.add(answer=Answer.text("own", 418), times=1)
    assert gateway.get(ACCOUNTS).text == "own"
    assert simulator.requests[-1].fault == "own answer"


def test_late_and_dripping(simulator: Simulator, gateway: httpx.Client) -> None:
    simulator.faults.add(delay=0.2, times=1)
    started = time.monotonic()
    assert gateway.get(ACCOUNTS).status_code == 200
    assert time.monotonic() - started >= 0.2
    whole = gateway.get(ACCOUNTS).json()
    simulator.faults.add(drip=0.005, times=1)
    assert gateway.get(ACCOUNTS).json() == whole
    simulator.faults.add(delay=1, times=1)
    with pytest.raises(httpx.ReadTimeout):
        gateway.get(ACCOUNTS, timeout=0.1)


@pytest.mark.parametrize(("cut", "carried_out"), [("before", False), ("middle", True), ("after", True)])
def test_cut_connections(simulator: Simulator, gateway: httpx.Client, cut: str, carried_out: bool) -> None:
    """The order is there or not, whatever the client saw of the answer."""
    gateway.get("/v1/api/iserver/accounts")
    gateway.post("/v1/api/iserver/questions/suppress", json={"messageIds": ["o163", "o354", "o383", "o451"]})
    simulator.faults.add(operation="orders.submit", cut=cut, times=1)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        gateway.post("/v1/api/iserver/account/U1234567/orders", json={"orders": [ORDER]})
    entry = simulator.requests.of("orders.submit")[-1]
    assert entry.fault == f"cut {cut}"
    assert (entry.status == 0) is (cut != "middle")
    assert (simulator.brokerage.orders.by_reference("cut-1") is not None) is carried_out


def test_damaged_bodies(simulator: Simulator, gateway: httpx.Client) -> None:
    whole = gateway.get(ACCOUNTS).json()
    simulator.faults.add(body="truncate", times=1)
    with pytest.raises(ValueError):
        gateway.get(ACCOUNTS).json()
    simulator.faults.add(body="types", times=1)
    other = gateway.get(ACCOUNTS).json()
    assert other != whole
    assert other[0].keys() == whole[0].keys()
    simulator.faults.add(body="unknown", times=1)
    more = gateway.get(ACCOUNTS).json()
    assert more[0].keys() - whole[0].keys() == {"xSimulated"}


def test_refused_although_carried_out(simulator: Simulator, gateway: httpx.Client) -> None:
    gateway.get("/v1/api/iserver/accounts")
    gateway.post("/v1/api/iserver/questions/suppress", json={"messageIds": ["o163", "o354", "o383", "o451"]})
    for number, carried_out in enumerate((False, True)):
        reference = f"order-{number}"
        simulator.faults.add(operation="orders.submit", status=503, carried_out=carried_out, times=1)
        body = {"orders": [ORDER | {"cOID": reference}]}
        assert gateway.post("/v1/api/iserver/account/U1234567/orders", json=body).status_code == 503
        assert (simulator.brokerage.orders.by_reference(reference) is not None) is carried_out
    assert "carried out" in simulator.requests[-1].fault


def test_frames(simulator: Simulator) -> None:
    faults = simulator.faults
    frame, other = faults.frames(), faults.frames()
    assert frame("smd+1", b"1") is None
    faults.add(operation="smd+*", frames="duplicate", times=1)
    assert frame("sor", b"1") is None
    assert frame("smd+1", b"1") == [b"1", b"1"]
    faults.add(frames="lose", times=1)
    assert frame("smd+1", b"2") == []
    faults.add(frames="drop", times=1)
    assert frame("smd+1", b"3") == [b""]
    faults.add(frames="shuffle", times=1)
    assert frame("smd+1", b"4") == []
    assert other("smd+1", b"another connection") is None
    assert frame("smd+1", b"5") == [b"5", b"4"]
    assert frame("smd+1", b"6") is None


@pytest.mark.parametrize("frames", ["drop", "duplicate", "lose", "shuffle"])
def test_frames_on_the_wire(frames: str) -> None:
    with Simulator(tls=False) as simulator, httpx.Client(base_url=simulator.gateway_url) as gateway:
        cookie = {"Cookie": f"api={gateway.post('/v1/api/tickle').json()['session']}"}
        simulator.faults.add(operation="system", frames=frames, nth=1)
        with connect(simulator.gateway_websocket_url, proxy=None, additional_headers=cookie) as socket:
            topics = []
            if frames == "drop":
                with pytest.raises(ConnectionClosedError):
                    while True:
                        topics.append(json.loads(socket.recv(timeout=10))["topic"])
                assert "system" not in topics
                return
            while "sts" not in topics:
                topics.append(json.loads(socket.recv(timeout=10)).get("topic"))
        assert topics.count("system") == {"duplicate": 2, "lose": 0, "shuffle": 0}[frames]
