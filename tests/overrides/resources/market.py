"""A client at a simulator for contracts and market data, and what the simulator knows to be true."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ibkr_web import IBKR, AsyncIBKR, Gateway
from ibkr_web.session.brokerage import Policy
from ibkr_web.simulator import Simulator
from ibkr_web.simulator.brokerage.bars import BARS, Period, bars
from ibkr_web.simulator.brokerage.bars import Bar as True_
from ibkr_web.simulator.brokerage.hours import venue
from ibkr_web.transport.pacing import Pacing
from ibkr_web.workflows.clock import SYSTEM
from tests.overrides.resources.trading import Hasty

AAPL, MSFT, ES, EURUSD, BMW, BTC = 265598, 272093, 11004968, 12087792, 14094, 479624278
QUICK = Policy(interval=3600.0, first_wait=0.05, longest_wait=0.2)
UNPACED = Pacing(enabled=False)


@contextmanager
def market(cold: bool = False, hasty: bool = True, **how: Any) -> Iterator[tuple[Simulator, IBKR]]:
    """Without pacing, which has its own tests. cold: services have to be woken, and symbols searched first.

    hasty: what the client waits for passes quickly, for both.
    """
    with (
        Simulator(tls=False, **how) as simulator,
        IBKR(
            Gateway(url=simulator.gateway_url),
            policy=QUICK,
            pacing=UNPACED,
            clock=Hasty(simulator) if hasty else SYSTEM,
        ) as ib,
    ):
        simulator.brokerage.priming.enforced = cold
        yield simulator, ib


@asynccontextmanager
async def async_market(cold: bool = False, **how: Any) -> AsyncIterator[tuple[Simulator, AsyncIBKR]]:
    with Simulator(tls=False, **how) as simulator:
        gateway, clock = Gateway(url=simulator.gateway_url), Hasty(simulator)
        async with AsyncIBKR(gateway, policy=QUICK, pacing=UNPACED, clock=clock) as ib:
            simulator.brokerage.priming.enforced = cold
            yield simulator, ib


class Everything(dict[Any, Any]):
    """Bars the simulator has made, kept: then the truth costs no second making."""

    def clear(self) -> None:
        pass


def truth(simulator: Simulator, conid: int, name: str, first: date, last: date, outside: bool = False) -> list[True_]:
    """Every bar of the trading days from `first` to `last`, day by day by the calendar of the exchange."""
    world = simulator.world
    contract = simulator.brokerage.contracts.get(conid)
    place, day, found = venue(contract.exchange), first, list[True_]()
    while day <= last:
        if place.trades(day):
            opening, closing = place.hours(day, outside)[-1]
            # a last bar that the close cuts short counts as over when it would have been
            cut = BARS[name] < 86400 and (closing - opening) % BARS[name]
            end, made = closing + (BARS[name] if cut else 0), list[True_]()
            while not made or made[0].t > place.hours(day, outside)[0][0]:
                made = bars(world, contract, Period(1, "d"), name, outside, end) + made
                end = made[0].t
            found += made
        day += timedelta(days=1)
    return found


def plain(rows: list[True_]) -> list[tuple[Any, ...]]:
    """As tuples of text, so that nothing is rounded on the way."""
    return [(int(one.t * 1000), repr(one.o), repr(one.h), repr(one.l), repr(one.c), float(one.v)) for one in rows]


def shown(data: Any) -> list[tuple[Any, ...]]:
    """The client's bars in the same way."""
    return [(row[0], *(repr(float(number)) for number in row[1:5]), float(row[5])) for row in data]


def at(text: str) -> datetime:
    """A moment in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def expiry(simulator: Simulator, conid: int, number: int) -> date:
    """When the options of the n-th month end."""
    year, month = simulator.brokerage.contracts.option_months(conid)[number]
    text = simulator.brokerage.contracts.options(conid, year, month)[0].expiry
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))
