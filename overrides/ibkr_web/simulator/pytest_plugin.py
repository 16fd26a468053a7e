"""The fixture `ibkr_simulator`: a running simulator of its own for each test.

    def test_accounts(ibkr_simulator):
        with httpx.Client(verify=ibkr_simulator.ssl_context()) as http:
            assert http.get(f"{ibkr_simulator.gateway_url}/v1/api/portfolio/accounts").status_code == 200

    @pytest.mark.ibkr_simulator(seed=7, limits=True)
    def test_pacing(ibkr_simulator): ...

The marker takes what `Simulator` takes; on a class or module it holds for all tests there, nearer markers win.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ibkr_web.simulator import Simulator

__all__ = ["ibkr_simulator"]


def pytest_configure(config: pytest.Config) -> None:
    """Make the marker known."""
    config.addinivalue_line(
        "markers", "ibkr_simulator(seed=0, limits=False, …): options of the simulator that the fixture starts"
    )


@pytest.fixture
def ibkr_simulator(request: pytest.FixtureRequest) -> Iterator[Simulator]:
    """A simulated IBKR with a fresh world on free ports; it stops when the test ends."""
    # Every pytest run of an environment loads this module: the server is loaded by those who use it.
    try:
        from ibkr_web.simulator import Simulator
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("ibkr_"):
            raise
        pytest.fail(str(error), pytrace=False)
    options: dict[str, object] = {}
    for marker in reversed(list(request.node.iter_markers("ibkr_simulator"))):
        options |= marker.kwargs
    with Simulator(**options) as simulator:  # type: ignore[arg-type]
        yield simulator
