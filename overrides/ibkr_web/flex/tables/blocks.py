"""Rows of one kind that follow each other, as they came: small to keep, and to send from one process to another."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_flex import LISTS, ROWS, SECTIONS, SINGLE, Reading, Row, row_class
from ibkr_web.flex.csv import is_csv, rows_of
from ibkr_web.flex.statement.scan import Scanner
from ibkr_web.flex.statement.source import Source, pieces
from ibkr_web.flex.statement.walk import Walker

if TYPE_CHECKING:
    from ibkr_flex import SlashDates

__all__ = ["Block", "Wanted", "blocks", "resolve"]

ROWS_AT_ONCE = 4096
"""Rows of a block, about: enough that what a block costs by itself does not count."""
HELD = 12 * 1024 * 1024
"""Bytes of the report that are held at most before all blocks go, however few rows they have."""
_LINE_ENDS = re.compile("[\n\r\t]")


class Block(NamedTuple):
    """Start tags of rows of one kind."""

    tag: str
    rows: int
    marks: list[tuple[int, int, str]]
    """Where another statement or section begins: first row, number of the statement in the report, section."""
    plain: bool
    """Whether the tags are lines. Otherwise some have line ends or tabs in them, and NULs separate them."""
    data: bytes

    def tags(self) -> list[str]:
        """The start tags, one by one."""
        return self.data.decode("utf-8", "surrogatepass").split("\n" if self.plain else "\0")


class Wanted(NamedTuple):
    """Which rows to take: those with a tag, and all of a section. Everything where both are empty."""

    tags: frozenset[str] = frozenset()
    sections: frozenset[str] = frozenset()

    def takes(self, tag: str, section: str) -> bool:
        """Whether a row is wanted."""
        return not (self.tags or self.sections) or tag in self.tags or section in self.sections

    def hint(self) -> Collection[str]:
        """What the walker may leave out from the beginning."""
        if self.sections or not self.tags:
            return _EVERYTHING
        return self.tags | {"FlexStatement"}


class _Everything(frozenset[str]):
    def __contains__(self, tag: object) -> bool:
        return True


_EVERYTHING = _Everything()


def resolve(names: Iterable[str | type[Row]] | str | type[Row] | None) -> Wanted:
    """What is meant by sections (`Trades`), kinds of rows (`Trade`, or the class) and lists of a report (`trades`).

    Names that nobody has described are taken for both a section and a row.
    """
    if names is None:
        return Wanted()
    tags: set[str] = set()
    sections: set[str] = set()
    for one in [names] if isinstance(names, (str, type)) else names:
        name = one if isinstance(one, str) else one.__name__
        known = False
        if name in LISTS:
            tags.add(LISTS[name])
            continue
        if name in SECTIONS or name in SINGLE:
            sections.add(name)
            known = True
        # ClientFeesDetail and OptionEAE are rows in a section of the same name
        if name in ROWS:
            tags.add(name)
            known = True
        if not known:
            tags.add(name)
            sections.add(name)
    return Wanted(frozenset(tags), frozenset(sections))


class _Held:
    """Rows of one kind that wait for more of theirs."""

    __slots__ = ("marks", "tags")

    def __init__(self) -> None:
        self.tags: list[str] = []
        self.marks: list[tuple[int, int, str]] = []

    def block(self, tag: str) -> Block:
        whole = "\n".join(self.tags)
        count = len(self.tags)
        plain = whole.count("\n") == count - 1 and "\t" not in whole and "\r" not in whole
        if not plain:
            whole = "\0".join(self.tags)
        made = Block(tag, count, self.marks, plain, whole.encode("utf-8", "surrogatepass"))
        self.tags, self.marks = [], []
        return made


def blocks(
    source: Source,
    wanted: Wanted,
    slash_dates: SlashDates = "us",
    *,
    about: dict[str, str] | None = None,
    rows: int = ROWS_AT_ONCE,
    moved: Callable[[int], object] | None = None,
) -> Iterator[Block]:
    """The rows of a report in blocks, in constant memory.

    about: is given what the report says about itself: the attributes of its first element.
    moved: called with the number of bytes that have been read, now and then.
    """
    held: dict[str, _Held] = {}
    number, waiting = -1, 0
    for some, size in _rows(source, wanted, slash_dates, about, moved):
        waiting += size
        place: Any = None
        cls: Any = None
        append: Any = None
        for row in some:
            if row.__class__ is not cls or row._place is not place or cls is Row:
                cls, place = row.__class__, row._place
                tag = cls.__name__ if cls is not Row else row.tag
                if tag == "FlexStatement":
                    number += 1
                    cls = None
                if not wanted.takes(tag, place.section):
                    append = _ignore
                    continue
                mine = held.get(tag)
                if mine is None:
                    mine = held[tag] = _Held()
                if not mine.marks or mine.marks[-1][1:] != (number, place.section):
                    mine.marks.append((len(mine.tags), number, place.section))
                append = mine.tags.append
            append(row._tag)
        if waiting > HELD:
            waiting = 0
            for tag, mine in held.items():
                if mine.tags:
                    yield mine.block(tag)
        else:
            for tag, mine in held.items():
                if len(mine.tags) >= rows:
                    yield mine.block(tag)
    for tag, mine in held.items():
        if mine.tags:
            yield mine.block(tag)


def _ignore(tag: str) -> None:
    """A row that nobody wants."""


def _rows(
    source: Source,
    wanted: Wanted,
    slash_dates: SlashDates,
    about: dict[str, str] | None,
    moved: Callable[[int], object] | None,
) -> Iterator[tuple[list[Row], int]]:
    """The rows of a report in either format as they come, each time with the bytes that were read for them."""
    csv, bytes_in = is_csv(source)
    if csv:
        yield from rows_of(bytes_in, slash_dates, about=about, moved=moved)
        return
    walker = Walker(Reading(slash_dates), wanted=wanted.hint())
    scanner = Scanner()
    total, told = 0, about is None
    for piece in pieces(bytes_in):
        size = len(piece)
        total += size
        for markup in scanner.feed(piece):
            if not told:
                told = _told(markup, about)
            yield walker.walk(markup), size
            size = 0
        if moved is not None:
            moved(total)
    for markup in scanner.close():
        yield walker.walk(markup), 0
    walker.finish()


def _told(markup: list[str], about: dict[str, str] | None) -> bool:
    """The attributes of the first element, once it is there."""
    first = next((token for token in markup if token.startswith("<FlexQueryResponse")), None)
    if first is not None and about is not None:
        cls = row_class("FlexQueryResponse") or Row
        about.update(dict(cls._wrap(first, _nowhere()).attributes))
    return first is not None


def _nowhere() -> Any:
    from ibkr_flex import Place

    return Place(Reading())
