"""Rows of one kind that follow each other, as they came: small to keep, and to send from one process to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ibkr_flex import LISTS, ROWS, SECTIONS, SINGLE, Place, Reading, Row, row_class
from ibkr_web.flex.csv import is_csv, rows_of
from ibkr_web.flex.statement.source import Source, pieces
from ibkr_web.flex.statement.walk import Walker
from ibkr_web.flex.tables.lanes import Lanes, verified

if TYPE_CHECKING:
    from ibkr_flex import SlashDates

__all__ = ["Block", "Wanted", "blocks", "resolve"]

ROWS_AT_ONCE = 1024
"""Rows of a block, about: enough that what a block costs by itself does not count."""
HELD = 8 * 1024 * 1024
"""Bytes of the report that are held at most before all blocks go, however few rows they have."""


class Block(NamedTuple):
    """Start tags of rows of one kind."""

    tag: str
    rows: int
    marks: list[tuple[int, int, str]]
    """Where another statement or section begins: first row, number of the statement in the report, section."""
    plain: bool
    """Whether the tags are lines. Otherwise some have line ends or tabs in them, and NULs separate them."""
    checked: bool
    """Whether it is known that all tags are well-formed."""
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


class _Everything(frozenset[str]):
    """For the walker: statements come as rows only where names are asked for."""

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

    __slots__ = ("checked", "lines", "marks")

    def __init__(self) -> None:
        self.lines: list[bytes] = []
        self.marks: list[tuple[int, int, str]] = []
        self.checked = True

    def block(self, tag: str, check: bool) -> Block:
        whole, count = b"\n".join(self.lines), len(self.lines)
        plain = whole.count(b"\n") == count - 1 and b"\t" not in whole and b"\r" not in whole
        if not self.checked and check:
            verified(whole)
        if not plain:
            whole = b"\0".join(self.lines)
        made = Block(tag, count, self.marks, plain, self.checked or check, whole)
        self.lines, self.marks, self.checked = [], [], True
        return made


def blocks(
    source: Source,
    wanted: Wanted,
    slash_dates: SlashDates = "us",
    *,
    about: dict[str, str] | None = None,
    rows: int = ROWS_AT_ONCE,
    moved: Callable[[int], object] | None = None,
    check: bool = True,
) -> Iterator[Block]:
    """The rows of a report in blocks, in constant memory.

    about: is given what the report says about itself: the attributes of its first element.
    moved: called with the number of bytes that have been read, now and then.
    check: whether every block is to be checked now; otherwise whoever takes them apart does that.
    """
    held: dict[str, _Held] = {}
    number, waiting = -1, 0
    for some, size in _rows(source, slash_dates, about, moved):
        waiting += size
        place: Any = None
        cls: Any = None
        mine: _Held | None = None
        for row, lines in some:
            if row.__class__ is not cls or row._place is not place or cls is Row:
                cls, place = row.__class__, row._place
                tag = cls.__name__ if cls is not Row else row.tag
                if tag == "FlexStatement" and not lines:
                    number += 1
                    cls = None
                if not wanted.takes(tag, place.section):
                    mine = None
                else:
                    mine = held.get(tag)
                    if mine is None:
                        mine = held[tag] = _Held()
                    if not mine.marks or mine.marks[-1][1:] != (number, place.section):
                        mine.marks.append((len(mine.lines), number, place.section))
            if lines:
                if mine is None:
                    verified(b"\n".join(lines))
                else:
                    mine.lines += lines
                    mine.checked = False
            elif mine is not None:
                # a row stands alone, whatever was in it
                start = row._tag if row._tag[-2] == "/" else f"{row._tag[:-1]} />"
                mine.lines.append(start.encode("utf-8", "surrogatepass"))
        full = waiting > HELD
        for tag, mine in held.items():
            if len(mine.lines) >= rows or (full and mine.lines):
                yield mine.block(tag, check)
        if full:
            waiting = 0
    for tag, mine in held.items():
        if mine.lines:
            yield mine.block(tag, check)


def _rows(
    source: Source,
    slash_dates: SlashDates,
    about: dict[str, str] | None,
    moved: Callable[[int], object] | None,
) -> Iterator[tuple[Iterable[tuple[Row, list[bytes]]], int]]:
    """The rows of a report in either format as they come, each time with the bytes that were read for them: a row, and
    lines that are rows of its kind in its place."""
    csv, bytes_in = is_csv(source)
    if csv:
        for some, size in rows_of(bytes_in, slash_dates, about=about, moved=moved):
            yield ((row, []) for row in some), size
        return
    lanes = Lanes(Walker(Reading(slash_dates), wanted=_EVERYTHING))
    total, told = 0, about is None
    for piece in pieces(bytes_in):
        total += len(piece)
        yield lanes.feed(piece), len(piece)
        if not told and (first := lanes.first()):
            told = True
            _tell(first, about)
        if moved is not None:
            moved(total)
    yield lanes.close(), 0
    if not told:
        _tell(lanes.first(), about)


def _tell(first: str, about: dict[str, str] | None) -> None:
    """The attributes of the first element."""
    if first and about is not None:
        cls = row_class("FlexQueryResponse") or Row
        about.update(cls._wrap(first, Place(Reading())).attributes)
