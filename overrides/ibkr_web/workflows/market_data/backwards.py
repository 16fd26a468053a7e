"""Bars from now into the past, page after page: nobody has to say how far before he knows."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from attrs import evolve

from ibkr_web.workflows.market_data.bars import Bar
from ibkr_web.workflows.market_data.history import Query
from ibkr_web.workflows.market_data.pages import Page as Read
from ibkr_web.workflows.market_data.pages import read_page
from ibkr_web.workflows.market_data.snapshot import contracts_for
from ibkr_web.workflows.market_data.windows import DAY, seconds_of
from ibkr_web.workflows.pagination.progress import Mark, Page, Progress
from ibkr_web.workflows.pagination.walk import walk
from ibkr_web.workflows.steps import Emit, Workflow

if TYPE_CHECKING:
    from ibkr_web.workflows.contracts.book import Book
    from ibkr_web.workflows.market_data.assembly import Asked

__all__ = ["HISTORY", "checked", "latest"]

HISTORY = "market_data.get_history"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def checked(asked: Asked) -> None:
    """Refuse at once what cannot be had. A week or month is cut at the edges of pages: only `history` joins them."""
    if seconds_of(asked.bar) > DAY:
        raise ValueError(f"bars of {asked.bar} do not come page by page: history() has them")


def latest(book: Book, asked: Asked, progress: Progress, resume: Mark | None, now: float) -> Workflow[None]:
    """Emits pages of bars, the latest first. now: epoch seconds by this machine's clock, where IBKR tells none."""
    (contract,) = yield from contracts_for(book, [asked.wanted])
    query = Query(contract, asked.bar, asked.source, asked.outside_rth)
    arguments = dict(query.call(None, float("inf")).arguments)
    pages = walk(HISTORY, arguments, progress, resume=resume)
    read = Read([])
    outcome: Any = None
    advance: Any = pages.send
    try:
        while True:
            try:
                step = advance(outcome)
            except StopIteration:
                return
            outcome, advance = None, pages.send
            if isinstance(step, Emit):
                page = _bars(step.value, read, query, now)
                if page.items:
                    yield Emit(page)
                continue
            try:
                response = yield evolve(step, raw=True)
            except GeneratorExit:
                raise
            except BaseException as error:  # noqa: BLE001  # the walk decides
                outcome, advance = error, pages.throw
            else:
                read, outcome = read_page(response), response.parsed
    finally:
        pages.close()


def _bars(page: Page[Any], read: Read, query: Query, now: float) -> Page[Bar]:
    """A page with bars instead of rows, their prices from the text that came; what lacks a price is left out."""
    width = query.milliseconds
    if width == DAY * 1000 and read.trading_day > 0:
        width = read.trading_day * 60_000
    present = (now if read.now is None else read.now) * 1000
    rows = {row[0]: row for row in read.rows}
    found = []
    for item, mark in zip(page.items, page.marks, strict=True):
        row = rows.get(item["t"])
        if row is not None:
            when, opened, high, low, close, volume = row
            moment = _EPOCH + timedelta(milliseconds=when)
            found.append((Bar(moment, opened, high, low, close, volume, when + width <= present), mark))
    return evolve(page, items=tuple(bar for bar, _ in found), marks=tuple(mark for _, mark in found))
