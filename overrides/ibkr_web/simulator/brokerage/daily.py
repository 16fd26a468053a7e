"""What a year of daily closes tells about a contract: extremes, averages, volatility."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from math import log, sqrt
from statistics import stdev
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.hours import venue

if TYPE_CHECKING:
    from datetime import date

    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.world import World

__all__ = ["Daily", "daily"]

DAYS = 252


@dataclass(frozen=True, slots=True)
class Daily:
    """The closes of the trading days before a day, the newest first, and what follows from them."""

    day: date
    closes: tuple[float, ...]

    @property
    def high(self) -> float:
        """Of 52 weeks."""
        return max(self.closes)

    @property
    def low(self) -> float:
        """Of 52 weeks."""
        return min(self.closes)

    def average(self, days: int) -> float:
        """Exponential moving average."""
        share = 2 / (days + 1)
        value = self.closes[-1]
        for close in reversed(self.closes):
            value += (close - value) * share
        return value

    def volatility(self, days: int = 30) -> float:
        """Of the last days, a fraction per year."""
        return stdev(log(new / old) for new, old in pairwise(self.closes[: days + 1])) * sqrt(DAYS)


def daily(world: World, contract: Contract) -> Daily:
    """Those of a contract today; kept until the next trading day."""
    market, place = world.brokerage.market, venue(contract.exchange)
    day = place.day(world.clock.now())
    kept = market.daily.get(contract.conid)
    if kept is None or kept.day != day:
        closes = (market.price(contract, place.liquid_hours(each)[-1][1]) for each in islice(place.before(day), DAYS))
        kept = Daily(day, tuple(closes))
        if len(market.daily) > 500:
            market.daily.clear()
        market.daily[contract.conid] = kept
    return kept
