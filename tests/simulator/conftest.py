"""What the tests of the simulator share: a simulator, and clients that trust it."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from ibkr_web.simulator import Simulator


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """One with a world of its own, without proxies in between."""
    with Simulator() as running:
        yield running


@pytest.fixture
def gateway(simulator: Simulator) -> Iterator[httpx.Client]:
    """A client of the gateway's port."""
    with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.gateway_url) as client:
        yield client


@pytest.fixture
def edge(simulator: Simulator) -> Iterator[httpx.Client]:
    """A client of the direct port, without credentials."""
    with httpx.Client(verify=simulator.ssl_context(), base_url=simulator.url) as client:
        yield client
