"""When venues trade. Times of day are in the venue's own zone, moments are epoch seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

__all__ = ["Interval", "Venue", "venue"]

Interval = tuple[float, float]
"""From a moment to another."""
CLOSED = {(1, 1), (12, 25)}
"""Days of the year on which nobody trades (crypto aside); the American exchanges have more."""


@dataclass(frozen=True)
class Venue:
    """Trading hours: minutes from midnight of the trading day, negative where the day begins the evening before."""

    name: str
    zone: str
    liquid: tuple[tuple[int, int], ...]
    extended: tuple[int, int]
    every_day: bool = False
    early: tuple[int, int] | None = None
    """When regular and extended hours end on an American half day; None where there are no American holidays."""

    def trades(self, day: date) -> bool:
        """Whether it is open at all on a day."""
        if self.every_day:
            return True
        if day.weekday() > 4 or (day.month, day.day) in CLOSED:
            return False
        return self.early is None or day not in american_holidays(day.year)[0]

    def short(self, day: date) -> bool:
        """Whether it closes early on a day."""
        return self.early is not None and day in american_holidays(day.year)[1]

    def liquid_hours(self, day: date) -> list[Interval]:
        """Regular hours of a trading day."""
        if self.early is not None and self.short(day):
            return [(self.moment(day, self.liquid[0][0]), self.moment(day, self.early[0]))]
        return [(self.moment(day, opening), self.moment(day, closing)) for opening, closing in self.liquid]

    def extended_hours(self, day: date) -> Interval:
        """From the first to the last trade of a trading day."""
        closing = self.early[1] if self.early is not None and self.short(day) else self.extended[1]
        return self.moment(day, self.extended[0]), self.moment(day, closing)

    def hours(self, day: date, outside: bool) -> list[Interval]:
        """The regular hours, or with `outside` the whole trading day."""
        return [self.extended_hours(day)] if outside else self.liquid_hours(day)

    def moment(self, day: date, minutes: int) -> float:
        """The moment so many minutes after midnight of a day, by the clock on the wall there."""
        return _moment(self.zone, day, minutes)

    def day(self, when: float) -> date:
        """The newest trading day that has begun (in extended hours) by then."""
        day = datetime.fromtimestamp(when, zone(self.zone)).date() + timedelta(days=1)
        while not self.trades(day) or self.moment(day, self.extended[0]) > when:
            day -= timedelta(days=1)
        return day

    def before(self, day: date) -> Iterator[date]:
        """The trading days before a day, the nearest first; without end."""
        while True:
            day -= timedelta(days=1)
            if self.trades(day):
                yield day

    def open(self, when: float, outside: bool = True) -> bool:
        """Whether it trades at a moment."""
        return any(opening <= when < closing for opening, closing in self.hours(self.day(when), outside))

    def last_trade(self, when: float) -> float:
        """The moment itself while it trades, else when trading stopped."""
        return min(when, self.extended_hours(self.day(when))[1])


zone = cache(ZoneInfo)


@cache
def american_holidays(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Days without trading at the American exchanges, and those that end early."""

    def nth(month: int, weekday: int, number: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    def observed(day: date) -> date:
        return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))

    thanksgiving, july, june = nth(11, 3, 4), observed(date(year, 7, 4)), observed(date(year, 6, 19))
    new_year = date(year, 1, 1)
    closed = frozenset(
        {
            observed(new_year) if new_year.weekday() != 5 else new_year,  # a Saturday is not made up for
            nth(1, 0, 3), nth(2, 0, 3), _easter(year) - timedelta(days=2), nth(6, 0, 1) - timedelta(days=7), june, july,
            nth(9, 0, 1), thanksgiving, observed(date(year, 12, 25)),
        }
    )  # fmt: skip
    short = {thanksgiving + timedelta(days=1), date(year, 12, 24), date(year, 7, 3)}
    return closed, frozenset(day for day in short - closed if day.weekday() < 5)


def _easter(year: int) -> date:
    """Easter Sunday, by the usual rule (Meeus, Jones and Butcher)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    month, day = divmod(moon + days - 7 * ((golden + 11 * moon + 22 * days) // 451) + 114, 31)
    return date(year, month, day + 1)


@lru_cache(4096)
def _moment(zone_name: str, day: date, minutes: int) -> float:
    # On the wall, not by counting: a day with a change of clocks opens at the same hour as any other.
    days, minutes = divmod(minutes, 24 * 60)
    local = datetime.combine(day + timedelta(days=days), time(minutes // 60, minutes % 60), zone(zone_name))
    return local.astimezone(UTC).timestamp()


def _at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


def _exchange(name: str, zone_name: str, *liquid: tuple[int, int]) -> Venue:
    return Venue(name, zone_name, liquid, (liquid[0][0], liquid[-1][1]))


_US = Venue("SMART", "America/New_York", ((_at(9, 30), _at(16)),), (_at(4), _at(20)), early=(_at(13), _at(17)))
_CME = Venue(
    "CME", "America/Chicago", ((_at(8, 30), _at(15, 15)),), (_at(-7), _at(16)), early=(_at(12, 15), _at(12, 15))
)
_VENUES = {
    each.name: each
    for each in (
        _CME,
        Venue("IDEALPRO", "America/New_York", ((_at(-7, 15), _at(17)),), (_at(-7, 15), _at(17))),
        Venue("PAXOS", "America/New_York", ((0, _at(24)),), (0, _at(24)), every_day=True),
        _exchange("IBIS", "Europe/Berlin", (_at(9), _at(17, 30))),
        _exchange("LSE", "Europe/London", (_at(8), _at(16, 30))),
        _exchange("LSEETF", "Europe/London", (_at(8), _at(16, 30))),
        _exchange("EBS", "Europe/Zurich", (_at(9), _at(17, 30))),
        _exchange("MEXI", "America/Mexico_City", (_at(8, 30), _at(15))),
        _exchange("AEQLIT", "America/Toronto", (_at(9, 30), _at(16))),
        _exchange("ASX", "Australia/Sydney", (_at(10), _at(16))),
        _exchange("TSEJ", "Asia/Tokyo", (_at(9), _at(11, 30)), (_at(12, 30), _at(15, 30))),
    )
}
_VENUES |= {"NYMEX": _CME, "COMEX": _CME}


def venue(exchange: str) -> Venue:
    """The hours of an exchange; those of the American stock exchanges where it has none of its own."""
    return _VENUES.get(exchange, _US)
