"""The Flex Web Service simulated, clients of it, and a clock on which waiting takes no time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest

from ibkr_web.flex import AsyncFlex, Flex
from ibkr_web.simulator import Simulator
from ibkr_web.workflows.clock import Clock


class Ticket:
    """A turn that costs nothing; what it was told."""

    def __init__(self, told: list[tuple[int | None, float | None]]) -> None:
        self._told = told

    def leave(self, status: int | None, retry_after: float | None = None) -> None:
        self._told.append((status, retry_after))


class Unpaced:
    """In the place of the pacer, where a test is about something else."""

    def __init__(self) -> None:
        self.told: list[tuple[int | None, float | None]] = []

    def enter(self, operation: Any, deadline: float | None = None) -> Any:
        return Ticket(self.told)
        yield


class Simulated(Clock):
    """The simulator's clock, held: pausing moves it on."""

    def __init__(self, simulator: Simulator) -> None:
        self._clock = simulator.clock
        self._clock.hold()
        self.pauses: list[float] = []

    def now(self) -> float:
        return self._clock.now()

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        self.pauses.append(seconds)
        self._clock.advance(seconds)
        return stop is not None and stop.is_set()

    async def pause_async(self, seconds: float) -> None:
        self.pause(seconds)


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(tls=False) as running:
        yield running


@pytest.fixture
def clock(simulator: Simulator) -> Simulated:
    return Simulated(simulator)


Make = Callable[..., Flex]
MakeAsync = Callable[..., AsyncFlex]


def settings(simulator: Simulator, how: dict[str, Any]) -> dict[str, Any]:
    return {"token": simulator.flex.token, "base_url": simulator.url, "pacer": Unpaced()} | how


@pytest.fixture
def make(simulator: Simulator) -> Iterator[Make]:
    """Clients that are closed in the end."""
    made: list[Flex] = []

    def one(**how: Any) -> Flex:
        made.append(Flex(**settings(simulator, how)))
        return made[-1]

    yield one
    for client in made:
        client.close()


@pytest.fixture
def make_async(simulator: Simulator) -> MakeAsync:
    """Clients to be used in an `async with`."""
    return lambda **how: AsyncFlex(**settings(simulator, how))


@pytest.fixture
def flex(make: Make, clock: Simulated) -> Flex:
    """With the usual schedule, on the clock on which waiting takes no time."""
    return make(clock=clock)


def sent(entry: Any) -> dict[str, str]:
    """What a request asked for."""
    return dict(parse_qsl(entry.query))
