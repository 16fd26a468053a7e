"""When a contract is traded in the coming days.

Source: IBKR Campus, trading schedule (new): days keyed by date, epoch seconds, days without trading missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from attrs import field, frozen

from ibkr_openapi.runtime.model import to_json
from ibkr_web.instruments import Contract, Instrument
from ibkr_web.workflows.contracts.book import Book
from ibkr_web.workflows.contracts.words import as_day, as_moment, as_zone
from ibkr_web.workflows.steps import Call, Workflow

__all__ = ["Hours", "TradingSession", "hours"]


@frozen
class TradingSession:
    """A stretch of time in which a contract is traded; both ends in the exchange's zone."""

    day: date
    """The trading day it counts for: an evening may belong to the next."""
    opens: datetime
    closes: datetime
    liquid: bool
    """The regular hours; else everything IBKR trades in, regular hours included."""

    def covers(self, moment: datetime) -> bool:
        """Whether it is trading time at an aware moment."""
        return self.opens <= moment < self.closes


@frozen
class Hours:
    """The hours IBKR told. A day that is not there has no trading, or is further away than IBKR tells."""

    contract: Contract
    zone: ZoneInfo | None
    """The exchange's; None where IBKR names none, times are in UTC then."""
    sessions: tuple[TradingSession, ...]
    """In order of time, regular and extended ones."""
    raw: Any = field(default=None, repr=False, eq=False)

    def of(self, day: date, *, extended: bool = False) -> tuple[TradingSession, ...]:
        """The sessions of a trading day; none on a holiday."""
        return tuple(each for each in self.sessions if each.day == day and each.liquid is not extended)

    def open_at(self, moment: datetime, *, extended: bool = False) -> bool:
        """Whether it is traded then. moment: aware."""
        return any(each.covers(moment) for each in self.sessions if each.liquid is not extended)

    def next(self, moment: datetime, *, extended: bool = False) -> TradingSession | None:
        """The session that is on, or comes next; None beyond the days IBKR tells."""
        return next((each for each in self.sessions if each.liquid is not extended and each.closes > moment), None)


def hours(book: Book, wanted: Instrument | Contract | int, exchange: str | None) -> Workflow[Hours]:
    """Ask for the hours of a contract, at its own exchange or another."""
    contract = yield from book.resolve(wanted)
    arguments: dict[str, Any] = {"conid": contract.conid}
    if exchange:
        arguments["exchange"] = exchange.strip().upper()
    answer = yield Call("contracts.get_trading_schedule", arguments)
    wire = to_json(answer)
    zone = as_zone(wire.get("exchange_time_zone"))
    found = sorted(_sessions(wire.get("schedules"), zone), key=lambda each: (each.opens, each.closes, each.liquid))
    return Hours(contract, zone, tuple(found), answer)


def _sessions(schedules: Any, zone: ZoneInfo | None) -> Iterator[TradingSession]:
    for name, members in schedules.items() if isinstance(schedules, dict) else ():
        day = as_day(name)
        if day is None or not isinstance(members, dict):
            continue
        for key, liquid in (("liquid_hours", True), ("extended_hours", False)):
            for row in members.get(key) or ():
                opens, closes = as_moment(row.get("opening")), as_moment(row.get("closing"))
                if opens is not None and closes is not None:
                    yield TradingSession(day, opens.astimezone(zone or UTC), closes.astimezone(zone or UTC), liquid)
