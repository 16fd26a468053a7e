"""From the handshake to the end of a stream, over a real WebSocket."""

from __future__ import annotations

import os
import time

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import bearer
from tests.simulator.streaming.conftest import Open
from tests.simulator.streaming.stream import Stream


def token(desk: httpx.Client) -> str:
    return str(desk.post("/v1/api/tickle").json()["session"])


def test_the_greeting(stream: Open) -> None:
    system, accounts, status = stream(greeted=False).greeting()
    assert system["topic"] == "system" and system["success"]
    assert accounts["topic"] == "act" and accounts["args"]["accounts"] == ["U1234567"]
    assert status["args"]["authenticated"] is True and status["args"]["competing"] is False


@pytest.mark.parametrize(
    "form", ["api={}", 'api={{"session":"{}"}}', 'other=1; api={{"session": "{}"}}', "x=y; api={}"]
)
def test_every_form_of_the_cookie(simulator: Simulator, desk: httpx.Client, form: str) -> None:
    with Stream(simulator, form.format(token(desk))) as stream:
        assert stream.next()["topic"] == "system"


def test_without_a_cookie_the_first_frame_names_the_session(simulator: Simulator, desk: httpx.Client) -> None:
    with Stream(simulator) as stream:
        assert stream.next() == {"message": "waiting for session"}
        stream.send("sor+{}")
        assert stream.next() == {"message": "waiting for session"}
        stream.send('{"session":"nobody"}')
        assert stream.next() == {"message": "waiting for session"}
        stream.send(f'{{"session":"{token(desk)}"}}')
        assert stream.next()["topic"] == "system"


def test_what_is_sent_before_the_greeting_is_lost(simulator: Simulator, stream: Open) -> None:
    simulator.streams.settle = 0.3
    early = stream(greeted=False)
    early.send("sor+{}")
    early.greeting()
    assert early.silent()
    early.send("sor+{}")
    assert early.until("sor")["args"] == []


def test_the_direct_port_wants_a_token(simulator: Simulator, desk: httpx.Client) -> None:
    for query in ("", "?oauth_token=wrong", "?bearer_token=wrong"):
        opening = Stream(simulator, f"api={token(desk)}", simulator.websocket_url + query)
        with pytest.raises(InvalidStatus) as refused, opening:
            pass
        assert refused.value.response.status_code == 401


def test_a_token_in_the_address_and_a_session_of_the_same_user(
    simulator: Simulator, desk: httpx.Client, edge: httpx.Client
) -> None:
    headers, address = bearer(simulator), f"{simulator.websocket_url}?bearer_token=sso-token"
    own = edge.post("/v1/api/tickle", headers=headers).json()["session"]
    edge.post("/v1/api/iserver/auth/ssodh/init", headers=headers, json={"publish": True, "compete": True})
    simulator.clock.advance(2)
    with Stream(simulator, f"api={own}", address) as stream:
        assert stream.next()["success"] == simulator.identities.users[-1]
    with Stream(simulator, f"api={token(desk)}", address) as stream:
        assert stream.next() == {"message": "waiting for session"}


def test_heartbeats(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    simulator.clock.advance(11)
    assert abs(opened.until("system")["hb"] / 1000 - simulator.clock.now()) < 5
    opened.send("tic")
    assert opened.until("tic")["alive"] is True
    opened.send("ech+hb")
    assert opened.next() == "ech+hb"


def test_idle_streams_are_dropped_and_ticking_ones_are_not(simulator: Simulator, stream: Open) -> None:
    simulator.streams.idle = 0.6
    idle, busy = stream(), stream()
    end = time.monotonic() + 1.2
    while time.monotonic() < end:
        busy.send("tic")
        busy.until("tic")
        time.sleep(0.1)
    with pytest.raises(ConnectionClosed):
        idle.until("never")


WRONG = (
    "nonsense",
    "xyz+1+{}",
    "smd+265598+{broken",
    "smd+{}",
    "smd+1+{}",
    "ssd+U9+{}",
    "sbd+U9+265598",
    "",
    "inp+exercise+{}",
    'smh+265598+{"period":"?"}',
    'smh+265598+{"source":"?"}',
    'shs+exercise+{"CEX":"265598"}',
)


@pytest.mark.parametrize("frame", WRONG)
def test_what_is_not_understood_is_told(stream: Open, frame: str) -> None:
    opened = stream()
    opened.send(frame)
    answer = opened.until("error")
    assert answer["error"] and answer["code"]


def test_the_brokerage_session_is_needed_for_trading_topics(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    opened.send("sor+{}")
    opened.until("sor")
    simulator.brokerage.session.expire()
    status = opened.until("sts")["args"]
    assert status["authenticated"] is False and status["fail"]
    opened.send("sor+{}")
    assert "brokerage session" in opened.until("error")["error"]
    opened.send("spl+{}")
    assert opened.until("spl")["args"]["U1234567.Core"]["rowType"] == 1
    simulator.brokerage.session.login()
    simulator.clock.advance(2)
    assert opened.until("sts")["args"]["competing"] is False
    assert opened.until("act")["args"]["selectedAccount"] is not None


def test_a_competing_login_is_told(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    simulator.brokerage.session.compete()
    status = opened.until("sts")["args"]
    assert (status["authenticated"], status["competing"]) == (False, True)


def test_bulletins_notifications_errors(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    simulator.streams.bulletin("The exchange is closed")
    assert opened.until("blt")["args"]["message"] == "The exchange is closed"
    simulator.brokerage.notifications.add("UA", "Look", "Something happened")
    (note,) = opened.until("ntf")["args"]
    assert (note["title"], note["text"]) == ("Look", "Something happened") and note["id"]
    simulator.streams.error("Something broke")
    assert opened.until("error")["error"] == "Something broke"
    simulator.streams.send({"topic": "new", "args": 1})
    assert opened.until("new")["args"] == 1


def test_dropping(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    assert simulator.streams.drop() == 1
    with pytest.raises(ConnectionClosed):
        opened.until("never")
    end = time.monotonic() + 5
    while simulator.streams.connections and time.monotonic() < end:
        time.sleep(0.01)
    assert simulator.streams.connections == []
    assert stream().silent(0.1)


def test_binary_frames_when_asked_for(simulator: Simulator, stream: Open) -> None:
    simulator.streams.binary = True
    opened = stream()
    opened.send("tic")
    assert opened.until("tic")["alive"] is True


def test_frames_go_wrong_on_demand(simulator: Simulator, stream: Open) -> None:
    opened = stream()
    simulator.faults.add(operation="tic", frames="duplicate", times=1)
    opened.send("tic")
    assert opened.until("tic") == opened.until("tic")
    simulator.faults.add(operation="tic", frames="lose", times=1)
    opened.send("tic")
    assert opened.silent()
    simulator.faults.add(operation="tic", frames="drop")
    opened.send("tic")
    with pytest.raises(ConnectionClosed):
        opened.until("never")


def test_a_client_that_does_not_read_is_dropped_and_harms_nobody(simulator: Simulator, stream: Open) -> None:
    simulator.streams.backlog = 50
    slow, other = stream(), stream()
    # Compression does not help against chance.
    text = os.urandom(100_000).hex()
    end = time.monotonic() + 20
    while len(simulator.streams.connections) > 1 and time.monotonic() < end:
        simulator.streams.bulletin(text)
        assert other.until("blt")["args"]["message"] == text
    assert len(simulator.streams.connections) == 1
    with pytest.raises(ConnectionClosed):
        slow.until("never", 30)
