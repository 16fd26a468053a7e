"""Tables as they come, in constant memory; and whole ones, in Arrow, pandas or polars."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_flex import ROWS, Row
from ibkr_web.errors import ConfigurationError
from ibkr_web.flex.statement.report import Report
from ibkr_web.flex.statement.source import Source
from ibkr_web.flex.tables.assembling import Assembly
from ibkr_web.flex.tables.blocks import blocks, resolve
from ibkr_web.flex.tables.layout import Names, arrow

if TYPE_CHECKING:
    import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pyarrow as pa  # type: ignore[import-not-found,import-untyped,unused-ignore]

    from ibkr_flex import SlashDates
    from ibkr_web.flex.tables.blocks import Block

__all__ = ["Kinds", "TableBatch", "batches", "reader", "schema", "to_arrow", "to_pandas", "to_polars", "to_tables"]

_WORKERS = 2
_AHEAD = 2
"""Blocks that are being assembled, or are waiting to be taken."""

Kinds = str | type[Row] | Iterable[str | type[Row]] | None


class TableBatch(NamedTuple):
    """Some rows of one kind."""

    tag: str
    batch: pa.RecordBatch


def batches(
    source: Source | Report,
    wanted: Kinds = None,
    *,
    slash_dates: SlashDates = "us",
    names: Names = "python",
    decimals: pa.DataType | None = None,
    moved: Callable[[int], object] | None = None,
) -> Iterator[TableBatch]:
    """The rows of a report as record batches of one kind each, in constant memory, whatever its size.

    Args:
        source: A path, bytes, an open file, an iterable of bytes: XML or CSV, as `statement.read` takes it; or a
            `Report`.
        wanted: Sections (`"Trades"`: all rows in it), kinds of rows (`"Trade"`, `Trade`) or lists (`"trades"`); all
            where none is given. `FlexStatement` has a row for each statement.
        slash_dates: As in `statement.read`.
        names: Columns are called as the attributes of the row classes (`python`), or as in the report (`report`).
        decimals: Another decimal128 than 20 digits before the point and 18 behind it.
        moved: Called with the number of bytes that have been read, now and then.

    Raises:
        ReportError: As in `statement.read`. What a report says raises nothing.
        ConfigurationError: pyarrow is not installed.
    """
    arrow()
    about: dict[str, str] = {}
    assembly = Assembly(slash_dates=slash_dates, names=names, decimals=decimals, about=about)
    if isinstance(source, Report):
        source = source.to_xml()
    return _batches(assembly, blocks(source, resolve(wanted), slash_dates, about=about, moved=moved, check=False))


def _batches(assembly: Assembly, found: Iterator[Block]) -> Iterator[TableBatch]:
    """Assembled in other threads while this one reads on: Arrow works without Python's lock."""
    begun: set[str] = set()
    waiting: deque[tuple[str, Future[Any]]] = deque()
    pool = ThreadPoolExecutor(min(_WORKERS, os.cpu_count() or 1), "ibkr-flex-tables")
    try:
        for block in found:
            if block.tag in begun:
                waiting.append((block.tag, pool.submit(assembly.batch, block)))
            else:
                # The first of a kind decides on the columns.
                begun.add(block.tag)
                done: Future[Any] = Future()
                done.set_result(assembly.batch(block))
                waiting.append((block.tag, done))
            while len(waiting) > _AHEAD or (waiting and waiting[0][1].done()):
                tag, task = waiting.popleft()
                yield TableBatch(tag, task.result())
        while waiting:
            tag, task = waiting.popleft()
            yield TableBatch(tag, task.result())
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def schema(kind: str | type[Row], *, names: Names = "python", decimals: pa.DataType | None = None) -> pa.Schema:
    """The schema that all tables of a kind of row have. Raises ValueError for a kind that nobody has described."""
    return Assembly(names=names, decimals=decimals).layout(_single(kind)).schema


def _single(kind: str | type[Row]) -> str:
    """The tag of one kind of row. ValueError for an unknown one, and for a section with several kinds."""
    wanted = resolve(kind)
    tags = wanted.tags | {tag for section in wanted.sections for tag in _inside(section)}
    known = [tag for tag in tags if tag in ROWS]
    if len(known) != 1:
        name = kind if isinstance(kind, str) else kind.__name__
        what = f"is {len(known)} kinds of rows ({', '.join(sorted(known))})" if known else "is not described"
        raise ValueError(f"{name} {what}: name one kind")
    return known[0]


def _inside(section: str) -> tuple[str, ...]:
    from ibkr_flex import SECTIONS, SINGLE

    return (section,) if section in SINGLE else SECTIONS.get(section, ())


def reader(source: Source | Report, kind: str | type[Row], **how: Any) -> pa.RecordBatchReader:
    """One kind of row as a `RecordBatchReader`: for DuckDB, Arrow datasets, Flight, anything that reads streams.

    kind: as `schema` takes it. The further settings are those of `batches`.
    """
    pa = arrow()
    tag = _single(kind)
    made = schema(tag, names=how.get("names", "python"), decimals=how.get("decimals"))
    found = (one.batch.cast(made) for one in batches(source, tag, **how))
    return pa.RecordBatchReader.from_batches(made, found)


def to_arrow(source: Source | Report, kind: str | type[Row], **how: Any) -> pa.Table:
    """One kind of row as a table of Arrow; without rows where the report has none.

    kind: as `schema` takes it, or the tag of an undescribed one. The further settings are those of `batches`.
    """
    pa = arrow()
    try:
        tag = _single(kind)
    except ValueError:
        if not isinstance(kind, str) or kind in _ambiguous():
            raise
        found = to_tables(source, kind, **how)
        if len(found) > 1:
            raise ValueError(f"{kind} is {len(found)} kinds of rows ({', '.join(sorted(found))}): name one") from None
        return next(iter(found.values()), pa.table({}))
    made = schema(tag, names=how.get("names", "python"), decimals=how.get("decimals"))
    return to_tables(source, tag, **how).get(tag, made.empty_table())


def _ambiguous() -> set[str]:
    from ibkr_flex import SECTIONS

    return {section for section, tags in SECTIONS.items() if len(tags) > 1}


def to_tables(source: Source | Report, wanted: Kinds = None, **how: Any) -> dict[str, pa.Table]:
    """Every kind of row of a report as a table of Arrow, by its tag, in the order of first appearance."""
    pa = arrow()
    found: dict[str, list[Any]] = {}
    for tag, batch in batches(source, wanted, **how):
        found.setdefault(tag, []).append(batch)
    # one dictionary for all batches: what reads tables seldom takes several
    return {tag: pa.Table.from_batches(some).unify_dictionaries() for tag, some in found.items()}


def to_pandas(source: Source | Report, kind: str | type[Row], **how: Any) -> pandas.DataFrame:
    """One kind of row as a frame of pandas with Arrow's types, so that nothing is rounded."""
    try:
        import pandas  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ConfigurationError("this needs pandas: pip install 'ibkr-web[arrow,pandas]'") from error
    found: pandas.DataFrame = to_arrow(source, kind, **how).to_pandas(types_mapper=pandas.ArrowDtype)
    return found


def to_polars(source: Source | Report, kind: str | type[Row], **how: Any) -> polars.DataFrame:
    """One kind of row as a frame of polars: numbers as Decimal, choices as Categorical, `extra` as lists of pairs."""
    try:
        import polars  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError as error:
        raise ConfigurationError("this needs polars: pip install 'ibkr-web[arrow,polars]'") from error
    found = polars.from_arrow(to_arrow(source, kind, **how))
    assert isinstance(found, polars.DataFrame)
    return found
