"""Prices: a walk that is a function of time, so that quotes, bars and profits always agree with each other.

Nothing is stored and nothing has to be stepped: the price of a contract at any moment follows from the seed, the
contract and the moment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from math import erf, exp, floor, log, log10, pi, sqrt
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage import universe
from ibkr_web.simulator.brokerage.contracts import Contract
from ibkr_web.simulator.brokerage.hours import Interval, Venue, venue

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.bars import Bar
    from ibkr_web.simulator.brokerage.daily import Daily
    from ibkr_web.simulator.world import World

__all__ = ["Greeks", "Market", "Quote"]

YEAR = 365.25 * 86400
PERIODS = (31_000_000, 6_200_000, 1_240_000, 250_000, 50_000, 10_000, 2_000, 400, 80, 16)
"""Seconds over which the parts of a walk swing; each as strong as a random walk is over that time."""
SWINGS = tuple(sqrt(period / YEAR) for period in PERIODS)
VOLATILITY = {"CASH": 0.07, "BOND": 0.04, "CRYPTO": 0.5, "IND": 0.14}
USUAL_VOLATILITY = 0.24
OPTION_VOLATILITY = 0.25
INTEREST = 0.04
STEP = 0.5
"""Seconds between two prices: IBKR's snapshots change no faster."""
SAMPLES = 26
MASK = (1 << 64) - 1


@dataclass(frozen=True, slots=True)
class Quote:
    """What is known of a contract at a moment. Prices in the contract's currency; 0 where there is none."""

    conid: int
    last: float
    bid: float
    ask: float
    bid_size: int
    ask_size: int
    last_size: int
    volume: int
    """Of the day so far."""
    open: float
    high: float
    low: float
    close: float
    """Of the day before."""
    time: float
    """Epoch seconds of this price."""
    halted: bool = False
    trading: bool = True
    """False outside trading hours, where these count."""

    @property
    def change(self) -> float:
        """Against the close of the day before."""
        return self.last - self.close

    @property
    def mark(self) -> float:
        """The last price, held within bid and ask."""
        return min(max(self.last, self.bid), self.ask) if self.bid and self.ask else self.last


@dataclass(frozen=True, slots=True)
class Greeks:
    """Of one option, per share."""

    delta: float
    gamma: float
    theta: float
    """Per day."""
    vega: float
    """Per percentage point."""
    volatility: float


@lru_cache(1 << 16)
def _noise(key: int, position: int) -> float:
    """A number in [-1, 1) that follows from key and position and looks like chance (splitmix64)."""
    mixed = (key + position * 0x9E3779B97F4A7C15) & MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return float((mixed ^ (mixed >> 31)) >> 10) / (1 << 53) - 1.0


class Market:
    """Quotes of everything. Open all day unless `keep_hours` was called, so that tests run at night as well."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._pins: dict[int, float] = {}
        self._halted: set[int] = set()
        self._hours = False
        self._keys: dict[object, tuple[int, ...]] = {}
        self.daily: dict[int, Daily] = {}
        """Statistics of daily closes; see `daily`."""
        self.bars: dict[tuple[int, float, float], Bar] = {}
        """Bars that are over; see `bars`."""
        self.charts: dict[object, list[Interval]] = {}
        """Where the bars of a window lie; see `bars`."""
        self.version = 0
        """Grows when a price is set or released."""
        self.availability = "RpB"
        """Field 6509 of every snapshot. First letter D: prices of 15 minutes ago; N or O: no prices at all."""
        self._quotes: dict[int, tuple[float, Quote]] = {}
        self._days: dict[int, tuple[date, float, float]] = {}
        self._extremes: dict[int, tuple[date, int, float, float]] = {}

    # what a user sets

    def set_price(self, conid: int, last: float) -> None:
        """Hold the last price there until `release`; options and futures on it follow."""
        if last < 0:
            raise ValueError("a price is not negative")
        with self._world.lock:
            self._pins[conid] = last
            self.version += 1
            self._quotes.clear()
            self._world.tell("price", conid)

    def release(self, conid: int) -> None:
        """Let the price walk again."""
        with self._world.lock:
            self._pins.pop(conid, None)
            self.version += 1
            self._quotes.clear()
            self._world.tell("price", conid)

    def halt(self, conid: int) -> None:
        """Suspend trading; the last price carries an H until `resume`."""
        with self._world.lock:
            self._halted.add(conid)
            self._quotes.pop(conid, None)

    def resume(self, conid: int) -> None:
        """End a suspension."""
        with self._world.lock:
            self._halted.discard(conid)
            self._quotes.pop(conid, None)

    def keep_hours(self, kept: bool = True) -> None:
        """Trade only while the exchange does: prices stand still outside extended hours."""
        with self._world.lock:
            self._hours = kept
            self.version += 1
            self._quotes.clear()

    # what the rest of the brokerage asks

    def open(self, conid: int, outside: bool = True) -> bool:
        """Whether it can trade now; without `outside` in regular hours only."""
        if conid in self._halted:
            return False
        contract = self._world.brokerage.contracts.get(conid)
        return not self._hours or venue(contract.exchange).open(self._world.clock.now(), outside)

    @property
    def moment(self) -> float:
        """Now, as far as prices go: epoch seconds, in steps of half a second."""
        return floor(self._world.clock.now() / STEP) * STEP

    def last(self, conid: int) -> float:
        """The last price alone."""
        return self.quote(conid).last

    def quote(self, conid: int) -> Quote:
        """Everything about now; LookupError for an unknown contract."""
        when = self.moment
        cached = self._quotes.get(conid)
        if cached is not None and cached[0] == when:
            return cached[1]
        contract = self._world.brokerage.contracts.get(conid)
        made = self._quote(contract, when)
        if len(self._quotes) > 5000:
            self._quotes.clear()
        self._quotes[conid] = when, made
        return made

    def delayed(self, conid: int, seconds: float) -> Quote:
        """What was known so long ago; a held price counts as if it had always been there."""
        contract = self._world.brokerage.contracts.get(conid)
        return self._quote(contract, floor((self._world.clock.now() - seconds) / STEP) * STEP)

    def price(self, contract: Contract, when: float) -> float:
        """Where the walk of a contract stood at a moment, rounded to its tick."""
        return round_to(self.level(contract, when), contract.tick)

    def level(self, contract: Contract, when: float) -> float:
        """The same, not rounded."""
        if contract.sec_type in {"OPT", "FOP"}:
            return self._option(contract, self.level(self._underlying(contract), when), when)
        if contract.sec_type in {"FUT", "CFD"}:
            return self.level(self._underlying(contract), when) * exp(INTEREST * years_left(contract, when))
        if contract.sec_type == "CASH":
            base, quote = contract.symbol.split(".")
            return self._currency(base, when) / self._currency(quote, when)
        volatility = VOLATILITY.get(contract.sec_type, USUAL_VOLATILITY)
        return max(contract.price * exp(volatility * self.walk(contract.conid, when)), contract.tick)

    def rate(self, source: str, target: str) -> float:
        """What a unit of `source` is worth in `target` now; LookupError for unknown currencies."""
        if source == target:
            return 1.0
        for base, quote, inverse in ((source, target, False), (target, source, True)):
            pair = self._world.brokerage.contracts.pair(base, quote)
            if pair is not None:
                price = self.last(pair.conid)
                return 1 / price if inverse else price
        when = self.moment
        return self._currency(source, when) / self._currency(target, when)

    def greeks(self, conid: int) -> Greeks:
        """Of an option now."""
        contract = self._world.brokerage.contracts.get(conid)
        spot, when = self.last(contract.underlying), self._world.clock.now()
        time, strike = max(years_left(contract, when), 1e-6), contract.strike
        spread = OPTION_VOLATILITY * sqrt(time)
        first = (log(spot / strike) + (INTEREST + OPTION_VOLATILITY**2 / 2) * time) / spread
        density, call = exp(-first * first / 2) / sqrt(2 * pi), contract.right == "C"
        decay = -spot * density * OPTION_VOLATILITY / (2 * sqrt(time))
        carry = INTEREST * strike * exp(-INTEREST * time) * normal((first - spread) if call else (spread - first))
        return Greeks(
            delta=normal(first) - (0 if call else 1),
            gamma=density / (spot * spread),
            theta=(decay - carry if call else decay + carry) / 365,
            vega=spot * density * sqrt(time) / 100,
            volatility=OPTION_VOLATILITY,
        )

    # how it is made

    def _quote(self, contract: Contract, when: float) -> Quote:
        conid, place = contract.conid, venue(contract.exchange)
        trading = not self._hours or place.open(when)
        moment = when if trading else place.last_trade(when)
        last = self._last(contract, moment)
        day, opening, close = self._day(contract, place, moment)
        high, low = self._range(contract, place, day, moment)
        tick, luck = contract.tick, _noise(self._key(conid)[0], int(moment / STEP))
        width = max(1, round(last * 0.0002 / tick))
        bid = max(round_to(last - tick * (int(luck * 1000) % (width + 1)), tick), 0.0)
        first, second = int(abs(luck) * 7919) % 40, int(abs(luck) * 104729) % 40
        quote = Quote(
            conid, last, bid, round_to(bid + tick * width, tick), (first + 1) * 100, (second + 1) * 100,
            first % 9 * 100 + 100, self.traded(contract, place, day, moment), opening, max(high, last),
            min(low, last), close, moment, conid in self._halted, trading,
        )  # fmt: skip
        return replace(quote, bid=0.0, ask=0.0, bid_size=0, ask_size=0) if contract.sec_type == "IND" else quote

    def _last(self, contract: Contract, when: float) -> float:
        pinned = self._pins.get(contract.conid)
        if pinned is not None:
            return pinned
        if contract.underlying and contract.underlying in self._pins:
            spot = self._pins[contract.underlying]
            if contract.sec_type in {"OPT", "FOP"}:
                return round_to(self._option(contract, spot, when), contract.tick)
            return round_to(spot * exp(INTEREST * years_left(contract, when)), contract.tick)
        return self.price(contract, when)

    def _day(self, contract: Contract, place: Venue, when: float) -> tuple[date, float, float]:
        day = place.day(when)
        cached = self._days.get(contract.conid)
        if cached is None or cached[0] != day:
            closing = place.liquid_hours(next(place.before(day)))[-1][1]
            opening = min(place.liquid_hours(day)[0][0], when)
            cached = day, self.price(contract, opening), self.price(contract, closing)
            if opening == when:
                return cached
            if len(self._days) > 5000:
                self._days.clear()
            self._days[contract.conid] = cached
        return cached

    def _range(self, contract: Contract, place: Venue, day: date, when: float) -> tuple[float, float]:
        opening, closing = place.liquid_hours(day)[0][0], place.liquid_hours(day)[-1][1]
        passed = max(0, min(SAMPLES, int((when - opening) / (closing - opening) * SAMPLES)))
        cached = self._extremes.get(contract.conid)
        if cached is None or cached[0] != day or cached[1] > passed:
            first = self.price(contract, min(opening, when))
            cached = day, 0, first, first
        _, number, high, low = cached
        if number < passed or cached is not self._extremes.get(contract.conid):
            for each in range(number + 1, passed + 1):
                price = self.price(contract, opening + each * (closing - opening) / SAMPLES)
                high, low = max(high, price), min(low, price)
            if len(self._extremes) > 5000:
                self._extremes.clear()
            self._extremes[contract.conid] = day, passed, high, low
        return high, low

    def traded(self, contract: Contract, place: Venue, day: date, when: float) -> int:
        """What was traded on a day until a moment: a twentieth of it outside the regular hours."""
        liquid = place.liquid_hours(day)
        parts = ((0.95, (liquid[0][0], liquid[-1][1])), (0.05, place.extended_hours(day)))
        share = sum(part * max(0.0, min(1.0, (when - start) / (end - start))) for part, (start, end) in parts)
        return int(contract.average_volume * (1 + 0.3 * _noise(self._key(contract.conid)[0], day.toordinal())) * share)

    def walk(self, name: object, when: float) -> float:
        """The walk of anything with a name: how far it is from its start at a moment, in units of its volatility."""
        total = 0.0
        for key, period, swing in zip(self._key(name), PERIODS, SWINGS, strict=True):
            position = when / period
            number = floor(position)
            part = position - number
            smooth = part * part * (3 - 2 * part)
            start = _noise(key, number)
            total += (start + (_noise(key, number + 1) - start) * smooth) * swing * 0.75
        return total

    def _key(self, name: object) -> tuple[int, ...]:
        keys = self._keys.get(name)
        if keys is None:
            if len(self._keys) > 20_000:
                self._keys.clear()
            random = self._world.random("market", name)
            keys = self._keys[name] = tuple(random.getrandbits(64) for _ in PERIODS)
        return keys

    def _currency(self, code: str, when: float) -> float:
        if code == "USD":
            return 1.0
        start = universe.CURRENCIES.get(code)
        if start is None:
            raise LookupError(f"no currency {code}")
        return start * exp(VOLATILITY["CASH"] * self.walk(code, when))

    def _underlying(self, contract: Contract) -> Contract:
        return self._world.brokerage.contracts.get(contract.underlying)

    def _option(self, contract: Contract, spot: float, when: float) -> float:
        time, strike = max(years_left(contract, when), 0.0), contract.strike
        sign = 1 if contract.right == "C" else -1
        if time <= 0:
            return max(sign * (spot - strike), 0.0)
        spread = OPTION_VOLATILITY * sqrt(time)
        first = (log(spot / strike) + (INTEREST + OPTION_VOLATILITY**2 / 2) * time) / spread
        worth = spot * normal(sign * first) - strike * exp(-INTEREST * time) * normal(sign * (first - spread))
        return max(sign * worth, contract.tick)


def years_left(contract: Contract, when: float) -> float:
    """Until a derivative ends; 0 where it has no end or is over."""
    if not contract.expiry:
        return 0.0
    text = contract.expiry
    day = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return max(0.0, (venue(contract.exchange).liquid_hours(day)[-1][1] - when) / YEAR)


def round_to(value: float, tick: float) -> float:
    """The nearest multiple of a tick, without the tail of binary fractions."""
    return round(round(value / tick) * tick, max(0, 2 - floor(log10(tick))) if tick < 1 else 2)


def normal(value: float) -> float:
    """The share of a normal distribution below a value."""
    return (1 + erf(value / sqrt(2))) / 2
