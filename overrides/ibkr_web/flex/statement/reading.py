"""The two ways to read a report: whole, or row by row in constant memory."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from contextlib import contextmanager, nullcontext
from os import PathLike
from typing import Any, TypeVar, overload

from ibkr_flex import Reading, Row, SlashDates
from ibkr_web.flex.statement.report import Report
from ibkr_web.flex.statement.scan import Scanner
from ibkr_web.flex.statement.source import Source, pieces
from ibkr_web.flex.statement.walk import Walker

__all__ = ["Rows", "aiterate", "iterate", "read"]

R = TypeVar("R", bound=Row)


def read(source: Source, *, typed: bool = False, strict: bool = False, slash_dates: SlashDates = "us") -> Report:
    """A whole report, kept in memory: as much as it has bytes, two to three times that with all values looked at.

    Args:
        source: A path; bytes, or text that begins with `<`; a file open for reading; an iterable of bytes as they come
            from the wire. Any encoding; gzip is unpacked.
        typed: Convert all values now instead of each when it is looked at. Worth it where most are looked at.
        strict: Raise for everything the schema does not describe. Otherwise it is read as it is.
        slash_dates: Whether 03/04/2026 is the 4th of March (`us`) or the 3rd of April (`eu`): a report does not tell.

    Raises:
        ReportError: The bytes are no report, or not a whole one; the class tells which. What a report says raises
            nothing, but with `strict` UnexpectedContent.
    """
    walker = Walker(Reading(slash_dates), typed=typed, strict=strict, keep=True)
    scanner = Scanner()
    at_hand = isinstance(source, (str, bytes, bytearray, memoryview, PathLike)) or hasattr(source, "read")
    with _collector_waits() if at_hand else nullcontext():
        for piece in pieces(source):
            for markup in scanner.feed(piece):
                walker.walk(markup)
        for markup in scanner.close():
            walker.walk(markup)
    walker.finish()
    assert walker.root is not None
    return Report(walker.root, walker.statements)


@contextmanager
def _collector_waits() -> Iterator[None]:
    """Rows have no cycles, and there are many: the garbage collector would go over them again and again as they come.

    It is the collector of all threads, so this is for bytes that are at hand, not for those one has to wait for.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class Rows:
    """Rows from bytes as they come in, for whoever has a loop of his own: `feed` pieces, then `close`.

    Args are those of `iterate`. A row stands alone: `children` is empty, `statement` and `section` tell where it was.
    """

    def __init__(
        self,
        *wanted: str | type[Row],
        typed: bool = False,
        strict: bool = False,
        slash_dates: SlashDates = "us",
    ) -> None:
        names = frozenset(one if isinstance(one, str) else one.__name__ for one in wanted)
        self._walker = Walker(Reading(slash_dates), wanted=names or None, typed=typed, strict=strict)
        self._scanner = Scanner()

    def feed(self, data: bytes) -> Iterator[Row]:
        """The rows that are whole by now. To be consumed before more is fed."""
        for markup in self._scanner.feed(data):
            yield from self._walker.walk(markup)

    def close(self) -> Iterator[Row]:
        """The last rows. Raises ReportCutOff where the report has not ended, ServiceAnswer where it is none."""
        for markup in self._scanner.close():
            yield from self._walker.walk(markup)
        self._walker.finish()


@overload
def iterate(
    source: Source, wanted: type[R], /, *, typed: bool = ..., strict: bool = ..., slash_dates: SlashDates = ...
) -> Iterator[R]: ...


@overload
def iterate(
    source: Source, /, *wanted: str | type[Row], typed: bool = ..., strict: bool = ..., slash_dates: SlashDates = ...
) -> Iterator[Any]: ...


def iterate(
    source: Source,
    /,
    *wanted: str | type[Row],
    typed: bool = False,
    strict: bool = False,
    slash_dates: SlashDates = "us",
) -> Iterator[Any]:
    """The rows of a report one by one, in constant memory, whatever its size.

    Args:
        source: As in `read`; it is read as far as rows are taken.
        wanted: Kinds of rows, by tag (`"Trade"`) or class (`Trade`); all rows where none is given.
        typed, strict, slash_dates: As in `read`.

    Raises:
        ReportError: As in `read`, after the rows that came before what is wrong.
    """
    rows = Rows(*wanted, typed=typed, strict=strict, slash_dates=slash_dates)
    for piece in pieces(source):
        yield from rows.feed(piece)
    yield from rows.close()


async def aiterate(
    source: AsyncIterable[bytes],
    /,
    *wanted: str | type[Row],
    typed: bool = False,
    strict: bool = False,
    slash_dates: SlashDates = "us",
) -> AsyncIterator[Any]:
    """`iterate` over bytes that come asynchronously."""
    rows = Rows(*wanted, typed=typed, strict=strict, slash_dates=slash_dates)
    async for piece in source:
        for row in rows.feed(piece):
            yield row
    for row in rows.close():
        yield row
