"""History of any length, whole or piece by piece: sections side by side, as many as IBKR allows at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from attrs import frozen

from ibkr_web.errors import APIStatusError
from ibkr_web.workflows.market_data.bars import Bars, Row
from ibkr_web.workflows.market_data.history import HistoryUnavailable, Progress, Query, Section, Tally, walk
from ibkr_web.workflows.market_data.moments import Moment, milliseconds
from ibkr_web.workflows.market_data.snapshot import contracts_for
from ibkr_web.workflows.market_data.windows import DAY, concurrent, seconds_of, window
from ibkr_web.workflows.steps import Emit, Together, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book
    from ibkr_web.workflows.market_data.history import Source
    from ibkr_web.workflows.market_data.snapshot import Wanted

__all__ = ["Asked", "bars", "iterate_bars"]

WORTH = 8
"""Windows a section should have at least: each section costs a call more than one long walk would."""
AT_ONCE = 20
"""Windows of a section when bars come piece by piece."""

Tell = Callable[[Progress], object] | None


@frozen
class Asked:
    """What somebody asked for, as it was given."""

    wanted: Wanted
    bar: str
    start: Moment | timedelta | None = None
    end: Moment | None = None
    source: Source = "trades"
    outside_rth: bool = False


@frozen
class _Plan:
    query: Query
    start: int
    end: int | None
    now: int
    zone: ZoneInfo | None
    notes: tuple[str, ...]

    @property
    def upper(self) -> int:
        return self.now if self.end is None else min(self.end, self.now)

    @property
    def windows(self) -> float:
        return (self.upper - self.start) / 1000 / window(self.query.bar)

    def sections(self, count: int) -> list[Section]:
        """So many of the same length, the oldest first."""
        step = (self.upper - self.start) // count
        edges = [self.start + step * number for number in range(count)]
        return [Section(start, end) for start, end in zip(edges, [*edges[1:], self.end], strict=True)]


def bars(book: Book, asked: Asked, tell: Tell, now: float) -> Workflow[Bars]:
    """All bars at once. now: epoch seconds by this machine's clock. Raises HistoryUnavailable, ValueError."""
    plan = yield from _planned(book, asked, now)
    count = max(1, min(concurrent(), int(plan.windows // WORTH)))
    sections = yield from _filled(plan, plan.sections(count), Tally(plan.upper - plan.start, tell))
    rows = [row for section in sections for row in section.rows]
    _check(plan, sections, rows)
    filled = next((one for one in reversed(sections) if one.rows), sections[-1])
    newest = filled.newest
    return Bars(
        plan.query.contract,
        asked.bar.strip().lower(),
        rows,
        in_progress=_in_progress(plan, filled),
        zone=plan.zone,
        availability=newest.availability if newest is not None else None,
        notes=(*plan.notes, *_notes(plan, sections, rows)),
    )


def iterate_bars(book: Book, asked: Asked, tell: Tell, now: float) -> Workflow[None]:
    """Emit pieces (`Bars`), the oldest first, fetching as they are wanted. Raises HistoryUnavailable, ValueError."""
    plan = yield from _planned(book, asked, now)
    tally = Tally(plan.upper - plan.start, tell)
    sections = plan.sections(max(1, -int(-plan.windows // AT_ONCE)))
    name, given, notes = asked.bar.strip().lower(), False, list(plan.notes)
    for start in range(0, len(sections), concurrent()):
        for section in (yield from _filled(plan, sections[start : start + concurrent()], tally)):
            rows, last = section.rows, section is sections[-1]
            if not given and (rows or last):
                notes += _notes(plan, [section], rows)
            if last and not given:
                _check(plan, sections, rows)
            if rows or (last and not given):
                given = True
                page, progress = section.newest, _in_progress(plan, section)
                said = page.availability if page is not None else None
                yield Emit(Bars(plan.query.contract, name, rows, progress, plan.zone, said, tuple(notes)))
                notes.clear()


def _planned(book: Book, asked: Asked, now: float) -> Workflow[_Plan]:
    """Check everything that can be checked before the first call for bars."""
    width = seconds_of(asked.bar)
    (contract,) = yield from contracts_for(book, [asked.wanted])
    query = Query(contract, asked.bar, asked.source, asked.outside_rth)
    zone = yield from book.zone(contract.conid)
    present = int(now * 1000)
    end = None if asked.end is None else milliseconds(asked.end, zone, whole=True)
    upper = present if end is None else min(end, present)
    if asked.start is None:
        start = upper - window(asked.bar) * 1000
    elif isinstance(asked.start, timedelta):
        start = upper - int(asked.start.total_seconds() * 1000)
    else:
        start = milliseconds(asked.start, zone)
    if start >= upper:
        raise ValueError("the start is not before the end" if end is not None else "the start is not in the past")
    notes: tuple[str, ...] = ()
    if zone is None and width < DAY:
        notes = ("IBKR does not tell the exchange's time zone: days are those of UTC",)
    return _Plan(query, start, end, present, zone, notes)


def _filled(plan: _Plan, sections: Sequence[Section], tally: Tally) -> Workflow[list[Section]]:
    if len(sections) == 1:
        return [(yield from walk(plan.query, sections[0], tally, plan.now))]
    with suppress(APIStatusError):  # what is wrong with it will be said by the real calls
        yield plan.query.call(None, 0)  # wakes the chart service, which fails several first calls at once
    found: list[Section] = yield Together(tuple(walk(plan.query, one, tally, plan.now) for one in sections))
    return found


def _check(plan: _Plan, sections: Sequence[Section], rows: Sequence[Row]) -> None:
    refused = next((one.refused for one in sections if one.refused is not None), None)
    if not rows and refused is not None:
        raise HistoryUnavailable(
            f"IBKR has no bars of {plan.query.contract.described}: {refused.reason or refused.message}",
            meaning="It keeps none of expired options, of futures that ended over two years ago and of combinations",
            advice="Look at the contract, the dates and the market data subscriptions",
        ) from refused


def _in_progress(plan: _Plan, section: Section) -> bool:
    """Whether the last bar may still change, by IBKR's clock where it told."""
    if not section.rows:
        return False
    page = section.newest
    now = page.now if page is not None and page.now is not None else plan.now / 1000
    width = seconds_of(plan.query.bar)
    if width == DAY and page is not None and page.trading_day > 0:
        width = page.trading_day * 60
    return section.rows[-1][0] / 1000 + width > now


def _notes(plan: _Plan, sections: Sequence[Section], rows: Sequence[Row]) -> list[str]:
    """What could not be given."""
    bar, notes = plan.query.bar, list[str]()
    if not sections[0].reached:
        first = f" before {_text(rows[0][0])}" if rows else f" between {_text(plan.start)} and {_text(plan.upper)}"
        notes.append(f"IBKR has no {bar} bars{first}")
    unreadable = sum(one.unreadable for one in sections)
    if unreadable:
        notes.append(f"{unreadable} bars lacked a time or a price and were left out")
    if any(one.unscaled for one in sections):
        notes.append("IBKR did not say what volumes are to be multiplied by: they are as it sent them")
    return notes


def _text(moment: int) -> str:
    return f"{datetime.fromtimestamp(moment / 1000, UTC):%Y-%m-%d %H:%M} UTC"
