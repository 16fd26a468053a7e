"""A client at a simulator, ready to trade: short ways to say what the tests of orders say often."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from ibkr_web import IBKR, AsyncIBKR, Gateway
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.clock import Clock
from tests.simulator.brokerage.trading_desk import to_trading_hours

ACCOUNT = "U1234567"
APPLE, MICROSOFT = 265598, 272093
QUIET = Policy(interval=3600.0, first_wait=0.05, longest_wait=0.2)
"""No tickle comes by itself."""
MOMENT, LONG = 0.02, 60.0


class Hasty(Clock):
    """Waits a moment and moves the simulator on by what it should have waited; both believe it took that long."""

    def __init__(self, simulator: Simulator) -> None:
        self._simulator = simulator
        self._skipped = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        return time.monotonic() + self._skipped

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        if stop is not None:
            return stop.wait(seconds)
        time.sleep(min(seconds, MOMENT))
        self._skip(seconds - MOMENT)
        return False

    async def pause_async(self, seconds: float) -> None:
        import anyio

        if seconds > LONG:  # the keeper of the session between two tickles
            await anyio.sleep(seconds)
            return
        await anyio.sleep(min(seconds, MOMENT))
        self._skip(seconds - MOMENT)

    def _skip(self, seconds: float) -> None:
        if seconds > 0:
            with self._lock:
                self._skipped += seconds
            self._simulator.clock.advance(seconds)


@contextmanager
def simulated(accounts: int = 1) -> Iterator[Simulator]:
    """An IBKR on a Tuesday afternoon, Apple at 190 and Microsoft at 400."""
    with Simulator(tls=False) as simulator:
        to_trading_hours(simulator)
        if accounts == 1:
            simulator.brokerage.accounts.use_individual(ACCOUNT)
        else:
            simulator.brokerage.accounts.use_advisor(accounts)
        simulator.brokerage.market.set_price(APPLE, 190.0)
        simulator.brokerage.market.set_price(MICROSOFT, 400.0)
        yield simulator


@contextmanager
def client(simulator: Simulator, **how: Any) -> Iterator[IBKR]:
    how.setdefault("policy", Policy(**_members(QUIET)))
    how.setdefault("clock", Hasty(simulator))
    how.setdefault("pacing", Pacing(enabled=False))
    with IBKR(Gateway(url=simulator.gateway_url), **how) as ib:
        yield ib


@asynccontextmanager
async def async_client(simulator: Simulator, **how: Any) -> AsyncIterator[AsyncIBKR]:
    how.setdefault("policy", Policy(**_members(QUIET)))
    how.setdefault("clock", Hasty(simulator))
    how.setdefault("pacing", Pacing(enabled=False))
    async with AsyncIBKR(Gateway(url=simulator.gateway_url), **how) as ib:
        yield ib


def _members(policy: Policy) -> dict[str, Any]:
    return {"interval": policy.interval, "first_wait": policy.first_wait, "longest_wait": policy.longest_wait}


def count(simulator: Simulator, operation: str) -> int:
    """How often an operation was asked for."""
    return len(simulator.requests.of(operation))
