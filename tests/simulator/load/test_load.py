"""A short load: nothing fails, everything is answered, nothing is kept that grows with the number of requests."""

from __future__ import annotations

import pytest

from ibkr_web.simulator import Simulator
from tests.simulator.load.__main__ import load, resident

pytestmark = pytest.mark.slow


def test_reads_and_streams() -> None:
    with Simulator(tls=False) as simulator:
        load(simulator, 2_000)
        before = resident()
        seen = load(simulator, 10_000)
        assert seen["statuses"] == {"200": 10_000}
        assert seen["subscribed"] == 200
        assert seen["frames"] > 200
        assert list(simulator.violations) == []
        assert resident() - before < 20, "megabytes that 10,000 requests left behind, the log of them included"
