"""Rows as plain columns and tuples, for tables, files and other programs: no object for a row.

`columns` tells the type of each column, so that a table can be laid out before the first row comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias

from ibkr_flex import Choice, Reading, Row, SlashDates, row_class
from ibkr_flex.runtime.reading import converted
from ibkr_web.flex.statement.reading import Rows
from ibkr_web.flex.statement.source import Source, pieces

__all__ = ["Batch", "ColumnType", "Kind", "batches", "columns", "tuples"]

Kind: TypeAlias = Literal[
    "text", "identifier", "integer", "decimal", "date", "datetime", "time", "flag", "codes", "words", "choice"
]


class ColumnType(NamedTuple):
    """One attribute of a kind of row."""

    name: str
    """In Python."""
    wire: str
    """In the report."""
    kind: Kind
    """`text`, `identifier`: str; `integer`: int of at most 18 digits; `decimal`: Decimal; `date`, `datetime` (naive
    unless a zone is printed), `time`; `flag`: bool; `codes`, `words`: tuple of str; `choice`: str, one of a few."""
    choice: type[Choice] | None = None
    """The enumeration of a choice."""


def columns(tag: str | type[Row]) -> tuple[ColumnType, ...]:
    """The attributes of a kind of row that are described, in the order of the schema; none for an unknown kind."""
    cls = row_class(tag) if isinstance(tag, str) else tag
    return tuple(_column(one.name, one.wire, one.kind) for one in cls.columns.values()) if cls else ()


def _column(name: str, wire: str, kind: Any) -> ColumnType:
    return ColumnType(name, wire, "choice", kind) if isinstance(kind, type) else ColumnType(name, wire, kind)


_Block: TypeAlias = tuple[int, Any, list[list[str]]]
"""Rows with the same attributes: how many, their shape, the columns."""


class Batch:
    """Some rows of one kind that follow each other, as columns. Small to send to another process."""

    __slots__ = ("_cut", "_reading", "_tags", "tag")

    def __init__(self, tag: str, tags: list[str], slash_dates: SlashDates) -> None:
        self.tag = tag
        """The kind of row."""
        self._tags = tags
        self._reading = Reading(slash_dates)
        self._cut: list[_Block] | None = None

    def __len__(self) -> int:
        return len(self._tags)

    def __reduce__(self) -> tuple[Any, ...]:
        return Batch, (self.tag, self._tags, self._reading.slash_dates)

    @property
    def wires(self) -> list[str]:
        """Every attribute that is there, by its name in the report, in the order of first appearance."""
        return list(dict.fromkeys(wire for _, shape, _ in self._blocks() for wire in shape.names))

    def texts(self, wire: str) -> list[str | None]:
        """A column as it came: None where a row has no such attribute."""
        column: list[str | None] = []
        for count, shape, columns in self._blocks():
            place = shape.where.get(wire)
            column += [None] * count if place is None else columns[place]
        return column

    def values(self, wire: str) -> list[Any]:
        """A column as values of its kind; text that does not fit stays text."""
        cls = row_class(self.tag)
        column = cls.columns.get(wire) if cls else None
        kind = column.kind if column else "text"
        convert, missing = self._reading.memo(kind).__getitem__, () if kind in ("codes", "words") else None
        found: list[Any] = []
        for count, shape, columns in self._blocks():
            place = shape.where.get(wire)
            if place is None:
                found += [missing] * count
            elif kind in ("text", "identifier"):
                found += [text or None for text in columns[place]]
            else:
                found += converted(kind, convert, columns[place])
        return found

    def _blocks(self) -> list[_Block]:
        if self._cut is None:
            self._cut = list(self._reading.columns(row_class(self.tag) or Row, self._tags))
        return self._cut


def batches(
    source: Source, *wanted: str | type[Row], rows: int = 512, slash_dates: SlashDates = "us"
) -> Iterator[Batch]:
    """The rows of a report in batches of one kind each, in constant memory.

    Args:
        source: As in `read`.
        wanted: Kinds of rows, by tag or class; all where none is given.
        rows: Rows of a batch at most.
        slash_dates: As in `read`.
    """
    found = Rows(*wanted, slash_dates=slash_dates)
    held: dict[str, list[str]] = {}

    def sorted_in(some: Iterator[Row]) -> Iterator[Batch]:
        for row in some:
            tag = type(row).__name__ if type(row) is not Row else row.tag
            tags = held.setdefault(tag, [])
            tags.append(row._tag)
            if len(tags) >= rows:
                del held[tag]
                yield Batch(tag, tags, slash_dates)

    for piece in pieces(source):
        yield from sorted_in(found.feed(piece))
    yield from sorted_in(found.close())
    for tag, tags in held.items():
        yield Batch(tag, tags, slash_dates)


def tuples(
    source: Source, tag: str | type[Row], wires: Sequence[str] = (), *, slash_dates: SlashDates = "us"
) -> Iterator[tuple[Any, ...]]:
    """The rows of one kind as tuples of values, in the order of `wires` (all that `columns` has, where none are given).

    Attributes that are not described may be asked for by their name, too; they are text.
    """
    asked = tuple(wires) or tuple(one.wire for one in columns(tag))
    if not asked:
        raise ValueError(f"{tag} is not described: name the attributes that are wanted")
    for batch in batches(source, tag, slash_dates=slash_dates):
        yield from zip(*(batch.values(wire) for wire in asked), strict=True)
