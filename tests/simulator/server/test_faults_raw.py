"""Cut connections as a bare socket sees them: the connection is gone, not only the answer."""

from __future__ import annotations

import socket
from urllib.parse import urlsplit

import pytest

from ibkr_web.simulator import Simulator

NAME = "portfolio.list_accounts"
REQUEST = b"GET /v1/api/portfolio/accounts HTTP/1.1\r\nHost: here\r\n\r\n"


def received(connection: socket.socket) -> bytes:
    """Everything until the end of the connection, whichever way it ends."""
    data = b""
    try:
        while piece := connection.recv(65536):
            data += piece
    except ConnectionError:
        pass
    return data


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
@pytest.mark.parametrize("cut", ["before", "middle", "after"])
def test_the_connection_ends(cut: str, tls: bool) -> None:
    with Simulator(tls=tls) as simulator:
        simulator.answer(NAME, lambda world, request: ["x" * 1000])
        simulator.faults.add(operation=NAME, cut=cut, nth=2)
        address = urlsplit(simulator.gateway_url)
        with socket.create_connection((str(address.hostname), address.port or 0), timeout=10) as plain:
            wrapped = (
                simulator.ssl_context().wrap_socket(plain, server_hostname=address.hostname, suppress_ragged_eofs=True)
                if tls
                else plain
            )
            with wrapped as connection:
                # The second of two requests that were sent together: the first is answered in peace.
                connection.sendall(REQUEST * 2)
                data = received(connection)
        assert data.startswith(b"HTTP/1.1 200")
        assert data.count(b"HTTP/1.1 200") == (2 if cut == "middle" else 1)
        assert data.count(b"x") == (1000 + 500 if cut == "middle" else 1000)
        assert [entry.status for entry in simulator.requests] == [200, 200 if cut == "middle" else 0]


def test_what_drips_comes_in_pieces() -> None:
    with Simulator(tls=False) as simulator:
        simulator.answer(NAME, lambda world, request: ["x" * 1000])
        simulator.faults.add(operation=NAME, drip=0.02)
        address = urlsplit(simulator.gateway_url)
        with socket.create_connection((str(address.hostname), address.port or 0), timeout=10) as connection:
            connection.sendall(REQUEST)
            pieces = []
            while b"".join(pieces).count(b"x") < 1000:
                pieces.append(connection.recv(65536))
        assert len(pieces) > 5
