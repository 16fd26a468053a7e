"""A short load: nothing fails, everything is answered, nothing is kept that grows with the number of requests."""

from __future__ import annotations

import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.load.__main__ import load, resident

pytestmark = pytest.mark.slow


def test_reads_and_streams() -> None:
    with Simulator(tls=False) as simulator:
        # The log holds ten thousand entries: only once it is full nothing more is to be kept.
        load(simulator, 11_000)
        before = resident()
        for _ in range(2):
            seen = load(simulator, 5_000)
            assert seen["statuses"] == {"200": 5_000}
            assert seen["subscribed"] == 200
            assert seen["frames"] > 200
        assert list(simulator.violations) == []
        assert len(simulator.requests) == 10_000 < simulator.requests.total
        assert resident() - before < 4, "megabytes that 10,000 requests and 134 closed sockets left behind"
