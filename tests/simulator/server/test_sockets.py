"""WebSocket handshakes as the server sees them, before the streams begin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect

from ibkr_web.simulator import Simulator


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """Without TLS: this WebSocket client reads and writes in two threads, which Python's ssl does not keep apart."""
    with Simulator(tls=False) as running:
        yield running


def test_another_path_is_declined(simulator: Simulator) -> None:
    url = simulator.gateway_websocket_url.replace("/ws", "/other")
    with pytest.raises(InvalidStatus) as caught, connect(url, proxy=None):
        raise AssertionError("it was let in")
    assert caught.value.response.status_code == 404
    assert [(one.kind, one.operation) for one in simulator.violations] == [("path", "")]
    assert [entry.status for entry in simulator.requests] == [404]


def test_a_handshake_is_recorded(simulator: Simulator) -> None:
    with connect(simulator.gateway_websocket_url, proxy=None):
        (entry,) = simulator.requests
        assert (entry.operation, entry.status) == ("session.open_websocket", 101)


def test_a_reset_cuts_it(simulator: Simulator) -> None:
    with connect(simulator.gateway_websocket_url, proxy=None) as socket:
        simulator.reset()
        with pytest.raises(ConnectionClosed):
            while True:
                socket.recv(timeout=5)
    with connect(simulator.gateway_websocket_url, proxy=None):
        assert len(simulator.requests) == 1


def test_stopping_ends_it(simulator: Simulator) -> None:
    with connect(simulator.gateway_websocket_url, proxy=None) as socket:
        simulator.stop()
        with pytest.raises(ConnectionClosed):
            while True:
                socket.recv(timeout=5)
