"""Bars of any width from the market's walk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ibkr_web.simulator.brokerage.hours import Interval, Venue, venue

if TYPE_CHECKING:
    from ibkr_web.simulator.brokerage.contracts import Contract
    from ibkr_web.simulator.world import World

__all__ = ["BARS", "LIMIT", "Bar", "Period", "bars"]

MINUTE, HOUR, DAY = 60, 3600, 86400
WEEK, MONTH, YEAR = 7 * DAY, 30 * DAY, 365 * DAY
BARS = {f"{each}min": each * MINUTE for each in (1, 2, 3, 5, 10, 15, 30)} | {
    "1h": HOUR, "2h": 2 * HOUR, "3h": 3 * HOUR, "4h": 4 * HOUR, "8h": 8 * HOUR, "1d": DAY, "1w": WEEK, "1m": MONTH,
}  # fmt: skip
"""Widths in seconds."""
UNITS = {"min": (MINUTE, 30), "h": (HOUR, 8), "d": (DAY, 1000), "w": (WEEK, 792), "m": (MONTH, 182), "y": (YEAR, 15)}
ALLOWED = (
    (MINUTE, "1min", "1min"), (DAY, "1min", "8h"), (WEEK, "10min", "1w"), (MONTH, "1h", "1m"),
    (3 * MONTH, "2h", "1m"), (6 * MONTH, "4h", "1m"), (YEAR, "8h", "1m"), (3 * YEAR, "1d", "1m"),
    (1000 * YEAR, "1w", "1m"),
)  # fmt: skip
"""Up to this length of a period: the narrowest and the widest bar."""
USUAL = (
    (HOUR, "1min"), (DAY, "1min"), (WEEK, "15min"), (MONTH, "30min"), (3 * YEAR, "1d"), (1000 * YEAR, "1w"),
)  # fmt: skip
LIMIT = 1000
"""Bars in one answer."""
KEPT = 20_000
CHARTS = 200
OLDEST = 631_152_000.0
"""1990 began; nothing is kept from before."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar; `t` is its start in epoch seconds, `v` what was traded, whole units."""

    t: float
    o: float
    h: float
    l: float  # noqa: E741 - the name it has on the wire
    c: float
    v: int


@dataclass(frozen=True, slots=True)
class Period:
    """How far back: a number and a unit."""

    count: int
    unit: str

    @classmethod
    def parse(cls, text: str) -> Period | None:
        """From "1d" or "30min"; None when it is no period. Upper case is not refused but taken for the usual "1d"."""
        match = re.fullmatch(r"(\d{1,4})(min|h|d|w|m|y)", text)
        if match is None:
            return cls(1, "d") if re.fullmatch(r"\d{1,4}(MIN|H|D|W|M|Y)", text.upper()) else None
        count, unit = int(match[1]), match[2]
        return cls(count, unit) if 1 <= count <= UNITS[unit][1] else None

    @property
    def seconds(self) -> int:
        """By the calendar."""
        return self.count * UNITS[self.unit][0]

    @property
    def text(self) -> str:
        """As it was asked for."""
        return f"{self.count}{self.unit}"

    def allows(self, bar: str) -> bool:
        """Whether IBKR's table has this width for so long a period."""
        narrow, wide = next((narrow, wide) for most, narrow, wide in ALLOWED if self.seconds <= most)
        return BARS[narrow] <= BARS[bar] <= BARS[wide]

    @property
    def usual_bar(self) -> str:
        """The width where none is asked for."""
        return next(bar for most, bar in USUAL if self.seconds <= most)

    def first(self, last: date) -> date:
        """Where a window by the calendar begins; minutes, hours and days count trading time instead."""
        return last - timedelta(days=self.seconds // DAY) if self.unit in "wmy" else date.min


def _from(place: Venue, day: date) -> Iterator[date]:
    yield day
    yield from place.before(day)


def bars(world: World, contract: Contract, period: Period, bar: str, outside: bool, end: float | None) -> list[Bar]:
    """The newest bars of a window, oldest first, at most 1000.

    The window ends at `end`; a bar that has not ended by then is left out, except where `end` is None (now): then the
    newest one is in progress. Minutes and hours are counted in trading time.
    """
    place, now = venue(contract.exchange), world.clock.now()
    limit = now if end is None else min(end, now)
    if limit < OLDEST:
        return []
    # Every venue opens on a whole minute, so nothing but the bar in progress changes within one.
    charts, key = world.brokerage.market.charts, (contract.conid, period, bar, outside, end is None, limit // MINUTE)
    spans = charts.get(key)
    if spans is None:
        if len(charts) >= CHARTS:
            charts.clear()
        spans = charts[key] = _window(place, period, BARS[bar], outside, limit, whole=end is not None)
    made, close, ended = list[Bar](), 0.0, None
    for start, stop in spans:
        each = _bar(world, contract, place, start, stop, min(stop, now), close if start == ended else None)
        made.append(each)
        close, ended = each.c, stop
    return made


def _window(place: Venue, period: Period, width: int, outside: bool, limit: float, whole: bool) -> list[Interval]:
    """Start and end of the bars of a window, oldest first."""
    wanted = min(LIMIT, max(1, period.seconds // width)) if period.unit in {"min", "h"} else LIMIT
    enough = wanted * max(1, width // DAY)
    last = place.day(limit - 1e-3)
    first, days, spans = period.first(last), 0, list[Interval]()
    for day in _from(place, last):
        if day < first or len(spans) >= enough or (period.unit == "d" and days >= period.count):
            break
        found = _spans(place, day, width, outside, limit, whole)
        days += bool(found)
        spans.extend(found)
    if width > DAY:
        spans = _joined(place, spans, width)
    return spans[:wanted][::-1]


def _spans(place: Venue, day: date, width: int, outside: bool, limit: float, whole: bool) -> list[Interval]:
    """Start and end of the bars of a day, the newest first."""
    hours = place.hours(day, outside)
    if width >= DAY:
        start, stop = hours[0][0], hours[-1][1]
        return [(start, stop)] if (stop <= limit if whole else start < limit) else []
    found = []
    for opening, closing in hours:
        start = opening
        while start < closing and (start + width <= limit if whole else start < limit):
            found.append((start, min(start + width, closing)))
            start += width
    found.reverse()
    return found


def _joined(place: Venue, spans: list[Interval], width: int) -> list[Interval]:
    """Days put together to weeks or months."""
    joined: dict[tuple[int, int], tuple[float, float]] = {}
    for start, stop in spans:
        day = place.day(start)
        year, week, _ = day.isocalendar()
        key = (year, week) if width == WEEK else (day.year, day.month)
        earlier = joined.get(key)
        joined[key] = (start, stop) if earlier is None else (start, earlier[1])
    return list(joined.values())


def _bar(
    world: World, contract: Contract, place: Venue, start: float, stop: float, until: float, before: float | None
) -> Bar:
    """One bar; `before` is the close of a bar that ended where this one begins, which saves working it out again."""
    market = world.brokerage.market
    key = contract.conid, start, stop
    done = until >= stop
    kept = market.bars.get(key) if done else None
    if kept is not None:
        return kept
    samples = 4 if stop - start > HOUR / 2 else 1
    opening = market.price(contract, start) if before is None else before
    between = [market.price(contract, start + (until - start) * each / (samples + 1)) for each in range(1, samples + 1)]
    closing = market.price(contract, until) if done else market.last(contract.conid)
    reach = abs(closing - opening) * 0.25
    high, low = max(opening, closing, *between), min(opening, closing, *between)
    tick = contract.tick
    if reach >= tick:
        high, low = high + round(reach / tick) * tick, max(low - round(reach / tick) * tick, tick)
    digits = 6 if tick < 0.01 else 4
    volume = _volume(world, contract, place, start, until, whole=stop - start > DAY / 2)
    made = Bar(start, opening, round(high, digits), round(low, digits), closing, volume)
    if done:
        if len(market.bars) >= KEPT:
            market.bars.clear()
        market.bars[key] = made
    return made


def _volume(world: World, contract: Contract, place: Venue, start: float, until: float, whole: bool) -> int:
    """What was traded within a bar; of daily and wider ones the whole days, from their first trade on."""
    traded, last = world.brokerage.market.traded, place.day(until - 1e-3)
    if not whole:
        return traded(contract, place, last, until) - traded(contract, place, last, start)
    total, first = traded(contract, place, last, until), place.day(start)
    for day in place.before(last):
        if day < first:
            break
        total += traded(contract, place, day, place.extended_hours(day)[1])
    return total
