"""A simulator whose lists a test fills, and clients that do not wait."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import cached_property
from typing import Any

from ibkr_web import IBKR, AsyncIBKR, Gateway
from ibkr_web.simulator import Simulator
from ibkr_web.transport.options import Options
from ibkr_web.transport.pacing import Pacing
from tests.overrides.conftest import oauth2
from tests.overrides.resources.trading import QUIET, Hasty

ACCOUNT = "U1234567"
RANGE = {"start_date": "2000-01-01", "end_date": "2100-01-01"}
QUICK = Options(first_wait=0.01, longest_wait=0.02)


def _how(simulator: Simulator, how: dict[str, Any]) -> dict[str, Any]:
    settings = {"policy": QUIET, "pacing": Pacing(enabled=False), "clock": Hasty(simulator), "options": QUICK}
    return settings | how


@contextmanager
def paging(management: bool = False, **how: Any) -> Iterator[tuple[Simulator, IBKR]]:
    """management: over OAuth 2.0, which reaches Account Management too."""
    with Simulator(tls=False) as simulator:
        credentials = oauth2(simulator) if management else Gateway(url=simulator.gateway_url)
        with IBKR(credentials, **_how(simulator, how)) as ib:
            yield simulator, ib


@asynccontextmanager
async def async_paging(management: bool = False, **how: Any) -> AsyncIterator[tuple[Simulator, AsyncIBKR]]:
    with Simulator(tls=False) as simulator:
        credentials = oauth2(simulator) if management else Gateway(url=simulator.gateway_url)
        async with AsyncIBKR(credentials, **_how(simulator, how)) as ib:
            yield simulator, ib


class Holdings:
    """Positions answered at once and never cached, so that they may change with every page."""

    def __init__(self, simulator: Simulator, count: int) -> None:
        self.conids = list(range(1, count + 1))
        self.changing = False
        simulator.answer("portfolio.list_positions", self._page)
        simulator.answer("portfolio.list_positions_uncached", self._whole)
        simulator.answer("portfolio.get_position", self._one)

    def _one(self, world: Any, request: Any) -> Any:
        conid = int(request.get("conid"))
        return [self._row(conid) | {"ticker": "X"}] if conid in self.conids else []

    def _page(self, world: Any, request: Any) -> Any:
        number = int(request.get("pageId"))
        if self.changing and number % 40 == 20 and self.conids[number * 100 :]:
            del self.conids[number * 100 - 50]  # one that was read, before the page that is read now
        if self.changing and number % 60 == 30:
            self.conids.insert(0, 1_000_000 + len(self.conids))
        return [self._row(each) for each in self.conids[number * 100 : (number + 1) * 100]]

    def _whole(self, world: Any, request: Any) -> Any:
        return [{"conid": str(each), "position": 1.0, "description": "X"} for each in self.conids]

    @staticmethod
    def _row(conid: int) -> dict[str, Any]:
        return {"acctId": ACCOUNT, "conid": conid, "position": 1.0, "contractDesc": f"S{conid}", "model": ""}


def asked(simulator: Simulator, operation: str) -> int:
    """How many calls of an operation came."""
    return sum(entry.operation == operation for entry in simulator.requests)


def natural_names(client: IBKR | AsyncIBKR) -> dict[str, str]:
    """Paged operations and the method that reads each, as one would write it after `ib.`."""
    found: dict[str, str] = {}
    for place, method in _methods(client, ""):
        operation = getattr(method, "__lists__", None)
        if operation is not None:
            assert operation not in found, f"{operation} is read by {place} and by {found[operation]}"
            found[operation] = place
    return found


def method_of(client: IBKR | AsyncIBKR, place: str) -> Any:
    """The method at a place of the tree."""
    found: Any = client
    for step in place.split("."):
        found = getattr(found, step)
    return found


def _methods(holder: Any, path: str) -> Iterator[tuple[str, Any]]:
    members = {name: member for kind in reversed(type(holder).__mro__) for name, member in vars(kind).items()}
    for name, member in members.items():
        if name.startswith("_"):
            continue
        place = f"{path}.{name}" if path else name
        if isinstance(member, cached_property):
            yield from _methods(getattr(holder, name), place)
        elif inspect.isfunction(member):
            yield place, member
