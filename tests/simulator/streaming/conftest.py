"""A simulator whose gateway login is open, and streams of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import httpx
import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.brokerage.trading_desk import to_trading_hours
from tests.simulator.streaming.stream import Stream

Open = Callable[..., Stream]


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """Without TLS: this WebSocket client reads and writes in two threads, which Python's ssl does not keep apart."""
    with Simulator(tls=False) as running:
        yield running


@pytest.fixture
def desk(simulator: Simulator, gateway: httpx.Client) -> httpx.Client:
    """The gateway after `tickle` and `accounts`; streams need no time to settle."""
    simulator.streams.settle = 0.0
    to_trading_hours(simulator)
    simulator.brokerage.accounts.use_individual()
    assert gateway.get("/v1/api/iserver/accounts").status_code == 200
    return gateway


@pytest.fixture
def stream(simulator: Simulator, desk: httpx.Client) -> Iterator[Open]:
    """Opens a stream that has been greeted; all are closed at the end."""
    with ExitStack() as stack:

        def begin(greeted: bool = True) -> Stream:
            token = desk.post("/v1/api/tickle").json()["session"]
            opened = stack.enter_context(Stream(simulator, f"api={token}"))
            if greeted:
                opened.greeting()
            return opened

        yield begin
