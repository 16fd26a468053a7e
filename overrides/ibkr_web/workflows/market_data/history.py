"""Bars over any length of time, put together from IBKR's windows without a gap or an overlap.

A window ends at `startTime` and has at most 1000 bars, the newest ones; it may reach further back than asked. So each
window ends where the one after it begins: nothing about trading days, holidays or changes of clocks has to be known.
Where a window is empty, IBKR's daily bars tell whether it trades at some earlier time. (IBKR Campus, historical market
data; the meaning of startTime was measured by an MCP server's authors.)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Lock
from typing import Any, Literal

import attrs

from ibkr_web.errors import APIStatusError, IBKRError
from ibkr_web.instruments import Contract
from ibkr_web.workflows.market_data.bars import Row
from ibkr_web.workflows.market_data.pages import Page, no_data, read_page
from ibkr_web.workflows.market_data.windows import DAY, period_for, seconds_of, wire_name
from ibkr_web.workflows.steps import Call, Pause, Workflow

__all__ = ["HistoryUnavailable", "Progress", "Query", "Section", "Source", "Tally", "walk"]

Source = Literal["trades", "midpoint", "bid_ask"]
_SOURCES = {"trades": None, "midpoint": "Midpoint", "bid_ask": "Bid_Ask"}
ATTEMPTS = 3
AGAIN = 2.0
"""Seconds before a window that failed with 500 is asked for again: IBKR's chart service does so now and then."""
SLACK = 600_000
"""Milliseconds this machine's clock may differ from IBKR's."""
EMPTY = 10
"""Trading days in a row without such bars, after which older ones are not looked for."""


class HistoryUnavailable(IBKRError):
    """IBKR has no bars of this contract at all, or does not show them to this login."""


@attrs.frozen
class Query:
    """What is asked for, apart from when."""

    contract: Contract
    bar: str
    source: Source = "trades"
    outside_rth: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse what IBKR would answer with something else."""
        seconds_of(self.bar)
        if self.source not in _SOURCES:
            raise ValueError(f"no source {self.source!r}: {', '.join(_SOURCES)}")
        if self.contract.legs:
            raise ValueError("IBKR keeps no history of combinations: ask for the legs")

    @property
    def milliseconds(self) -> int:
        """The width of a bar."""
        return seconds_of(self.bar) * 1000

    def call(self, end: int | None, needed: float) -> Call:
        """One window of `needed` seconds or less; without an end the newest, with the bar in progress."""
        arguments: dict[str, Any] = {
            "conid": self.contract.conid,
            "bar": wire_name(self.bar),
            "period": period_for(self.bar, needed)[0],
        }
        if end is not None:
            arguments["start_time"] = datetime.fromtimestamp(-(-end // 1000), UTC)
        if self.outside_rth:
            arguments["outside_rth"] = True
        if self.contract.route:
            arguments["exchange"] = self.contract.route
        source = _SOURCES[self.source]
        if source is not None:
            arguments["source"] = source
        return Call("market_data.get_history", arguments, raw=True)


@attrs.frozen
class Progress:
    """How far it has come."""

    done: float
    """From 0 to 1, by time covered."""
    bars: int
    """So many bars so far."""


class Tally:
    """Adds up what several sections have done and tells the one who wants to know; safe under threads."""

    def __init__(self, total: float, tell: Callable[[Progress], object] | None) -> None:
        """total: milliseconds to cover."""
        self._total = total
        self._tell = tell
        self._lock = Lock()
        self._covered = 0.0
        self._bars = 0

    def add(self, covered: float, bars: int) -> None:
        """So much more."""
        if self._tell is None:
            return
        with self._lock:
            self._covered += covered
            self._bars += bars
            share = min(1.0, self._covered / self._total) if self._total > 0 else 1.0
            self._tell(Progress(share, self._bars))


@attrs.define
class Section:
    """From when to when, and what was found there."""

    start: int
    """Epoch milliseconds; bars that begin then or later."""
    end: int | None
    """Bars that begin before then. None: up to now."""
    rows: list[Row] = attrs.field(factory=list)
    newest: Page | None = None
    """The page with the newest bars, for what stands around them."""
    reached: bool = False
    """Whether IBKR gave everything back to `start`."""
    refused: APIStatusError | None = None
    """How IBKR said that it has nothing."""
    unreadable: int = 0
    unscaled: bool = False


def walk(query: Query, section: Section, tally: Tally, now: int) -> Workflow[Section]:
    """Fill a section, window by window, from its end to its start. now: epoch milliseconds by this machine's clock."""
    yield from _Walker(query, section, tally, now).go()
    return section


class _Walker:
    def __init__(self, query: Query, section: Section, tally: Tally, now: int) -> None:
        self.query = query
        self.section = section
        self.tally = tally
        self.now = now
        self.width = query.milliseconds
        self.parts: list[list[Row]] = []
        self.first: Row | None = None
        """For wide bars: the oldest one of the last window, which may be a piece of a week or month."""
        self.limit = section.end
        """Bars from here on are there already, or not wanted."""
        # A bar that begins before the end may end after it. An end near the present would lose the bar in progress.
        end = None if section.end is None else section.end + self.width
        self.ask = None if end is None or end >= now - SLACK else end
        self.days: list[int] | None = None
        self.empty = 0

    def go(self) -> Workflow[None]:
        section = self.section
        while not section.reached:
            page = yield from self._page()
            section.unreadable += page.unreadable
            if self._take(page):
                section.reached = self.limit is not None and self.limit <= section.start
            elif page.rows and self.ask is None:
                self.ask = self.limit  # everything in the newest window is too new
            elif not (yield from self._skip()):
                break
        self._finish()

    def _page(self) -> Workflow[Page]:
        """One window. One that IBKR says it has nothing for is an empty one."""
        needed = max(0, (self.ask or self.now) - self.section.start) / 1000 + DAY
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return read_page((yield self.query.call(self.ask, needed)))
            except APIStatusError as error:
                if no_data(error):
                    self.section.refused = error
                    return Page([])
                if error.status != 500 or attempt == ATTEMPTS:
                    raise
            yield Pause(AGAIN)
        raise AssertionError("the last attempt returns or raises")

    def _take(self, page: Page) -> bool:
        """Add the bars that are new; whether there were any."""
        rows = page.rows
        if self.limit is not None:
            rows = rows[: bisect_left(rows, (self.limit,))]
        if not rows:
            return False
        if self.section.newest is None:
            self.section.newest = page
        self.section.unscaled = self.section.unscaled or not page.factor
        before = self.now if self.limit is None else self.limit
        self.first = None
        if self.width > DAY * 1000 and len(rows) > 1:
            self.first, rows = rows[0], rows[1:]
        self.empty = 0
        self.parts.append(rows)
        self.limit = self.ask = rows[0][0]
        start = self.section.start
        self.tally.add(before - max(self.limit, start), len(rows) - bisect_left(rows, (start,)))
        return True

    def _skip(self) -> Workflow[bool]:
        """After an empty window: go to the trading day before it, as daily bars tell; whether there is one."""
        if self.width >= DAY * 1000:
            return False
        if self.days is None:
            self.days = yield from self._trading_days()
        upper = self.now if self.ask is None else self.ask
        passed = self.days[: bisect_left(self.days, upper)]
        self.empty += 1
        if not passed or self.empty > EMPTY:
            return False
        # A day that ends after the empty window did was in that window.
        ends = passed[-1] + DAY * 1000
        self.ask = passed[-1] if ends >= upper else ends
        return True

    def _trading_days(self) -> Workflow[list[int]]:
        """When the trading days of this section began, by IBKR's daily bars."""
        days = Section(self.section.start - DAY * 1000, self.limit)
        yield from walk(attrs.evolve(self.query, bar="1d"), days, Tally(0, None), self.now)
        return [row[0] for row in days.rows]

    def _finish(self) -> None:
        if self.first is not None:
            self.parts.append([self.first])
        rows = [row for part in reversed(self.parts) for row in part]
        self.section.rows = rows[bisect_left(rows, (self.section.start,)) :]
