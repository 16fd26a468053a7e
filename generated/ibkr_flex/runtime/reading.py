# Generated from spec/ by `make regenerate`; do not edit.
"""How the rows of one report become values: its settings, what was converted before, the shapes of its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from importlib import import_module
from itertools import groupby, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, get_args
from xml.parsers import expat

from .values import Kind, Memo, SlashDates, converter

if TYPE_CHECKING:
    from .row import Row

__all__ = ["Reading", "Shape", "attributes", "converted"]

_MOST: Final = {"decimal": 16_384, "text": 16_384, "datetime": 8_192}
_OTHERS: Final = 4_096
_SHAPES: Final = 256
_FIGURES: Final = "0123456789.-"
_ZERO: Final = Decimal(0)
_choices = f"{__name__.removesuffix('.runtime.reading')}.choices"
_FIRST = re.compile(r"<[^\s=<>\"'/]+\s+([^\s=<>\"'/]+)\s*=\s*")
_NEXT = re.compile(r"\s+([^\s=<>\"'/]+)\s*=\s*")
_LAST = re.compile(r"\s*/?>")
_BARE = re.compile(r"<[^\s=<>\"'/]+\s*/?>")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


class Reading:
    """The settings of one reading, and its memory. Threads may share it."""

    __slots__ = ("_memos", "_shapes", "last", "slash_dates")

    def __init__(self, slash_dates: SlashDates = "us") -> None:
        if slash_dates not in get_args(SlashDates):
            raise ValueError(f"slash_dates is one of {', '.join(map(repr, get_args(SlashDates)))}, not {slash_dates!r}")
        self.slash_dates: SlashDates = slash_dates
        self._memos: dict[Kind, Memo] = {}
        self._shapes: dict[tuple[type[Row], tuple[str, ...]], Shape] = {}
        self.last: dict[type[Row], Shape] = {}
        """The shape that the latest row of a class had: most have the same."""

    def memo(self, kind: Kind) -> Memo:
        """The values of a kind by their text; `memo[text]` converts what is new."""
        memo = self._memos.get(kind)
        if memo is None:
            codes = import_module(_choices).Code
            most = _MOST.get(kind, _OTHERS) if isinstance(kind, str) else _OTHERS
            memo = self._memos[kind] = Memo(converter(kind, self.slash_dates, codes), most)
        return memo

    def parts(self, cls: type[Row], tag: str) -> tuple[Shape, list[str]]:
        """A start tag cut at its quotes: every second part is the value of an attribute, in the order of the shape."""
        parts = tag.split('"')
        shape = self.last.get(cls)
        if shape is None or parts[::2] != shape.pieces:
            found = self._shape(cls, parts[::2])
            if found is None:  # single quotes: rare, so leave it to expat
                named = attributes(tag)
                parts = [piece for value in named.values() for piece in ("", value)] + [""]
                return self._known(cls, ("'", *named), tuple(named), parts[::2]), parts
            shape = found
        if "\n" in tag or "\t" in tag or "\r" in tag:
            parts[1::2] = map(_plain, parts[1::2])
        elif "&" in tag:
            parts[1::2] = [_plain(value) if "&" in value else value for value in parts[1::2]]
        return shape, parts

    def columns(self, cls: type[Row], tags: list[str]) -> Iterator[tuple[int, Shape, list[list[str]]]]:
        """Start tags of one kind of row as columns of texts: a block for each run of rows with the same attributes.

        Gives the number of rows, their shape, and a column for each attribute.
        """
        shape, times = self.last.get(cls) or self.parts(cls, tags[0])[0], len(tags)
        whole = "".join(tags)
        if "\n" not in whole and "\t" not in whole and "\r" not in whole:
            parts, width = whole.split('"'), 2 * len(shape.names)
            if parts[::2] == shape.repeated(times) and width:
                if "&" in whole:
                    parts[1::2] = [_plain(value) if "&" in value else value for value in parts[1::2]]
                yield times, shape, [parts[place::width] for place in range(1, width, 2)]
                return
        for shape, group in groupby((self.parts(cls, tag) for tag in tags), itemgetter(0)):
            rows = [parts[1::2] for _, parts in group]
            yield len(rows), shape, [list(column) for column in zip(*rows, strict=True)]

    def _shape(self, cls: type[Row], pieces: list[str]) -> Shape | None:
        key = tuple(pieces)
        shape = self._shapes.get((cls, key))
        if shape is None:
            names = _names(pieces)
            if names is None:
                return None
            shape = self._known(cls, key, names, pieces)
        self.last[cls] = shape
        return shape

    def _known(self, cls: type[Row], key: tuple[str, ...], names: Iterable[str], pieces: list[str]) -> Shape:
        shape = self._shapes.get((cls, key))
        if shape is None:
            if len(self._shapes) >= _SHAPES:
                self._shapes.clear()
            shape = self._shapes[cls, key] = Shape(self, cls, tuple(names), pieces)
        return shape

    def __reduce__(self) -> tuple[Any, ...]:
        return Reading, (self.slash_dates,)


class Shape:
    """Which attributes rows have, and in which order."""

    __slots__ = ("_converters", "_joined", "_kinds", "names", "pieces", "where")

    def __init__(self, reading: Reading, cls: type[Row], names: tuple[str, ...], pieces: list[str]) -> None:
        self.names = names
        self.pieces = pieces
        """What stands between the values of one row."""
        self.where = {name: index for index, name in enumerate(names)}
        """Attribute -> its place among the values."""
        self._joined = [f"{pieces[-1]}{pieces[0]}", *pieces[1:-1]]
        described = cls.columns
        self._kinds = [described[name].kind if name in described else "text" for name in names]
        self._converters = [reading.memo(kind).__getitem__ for kind in self._kinds]

    def repeated(self, times: int) -> list[str]:
        """What stands between the values of so many rows in a row."""
        return [*self.pieces[:-1], *(self._joined * (times - 1)), self.pieces[-1]]

    def converted(self, columns: list[list[str]], share: bool) -> Iterator[Iterable[Any]]:
        """Columns of texts as columns of values. `share`: equal texts become one object."""
        return map(converted, self._kinds, self._converters, columns, repeat(share))


def converted(kind: Kind, convert: Callable[[str], Any], texts: list[str], share: bool = False) -> Iterable[Any]:
    """A column of texts as values. Texts that are empty may stay so where they are no more than text."""
    first, times = texts[0], len(texts)
    if first == texts[-1] and texts.count(first) == times:  # most columns of neighbours say one thing
        return repeat(convert(first), times)
    if kind == "identifier" or (kind == "text" and not share):
        return texts
    if kind == "decimal" and not "".join(texts).strip(_FIGURES):
        return _figures(texts, convert, share)
    if kind == "datetime":
        return _moments(texts, convert)
    return map(convert, texts)


def _figures(texts: list[str], convert: Callable[[str], Any], share: bool) -> Iterable[Any]:
    """Numbers of nothing but figures, points and signs: most differ, so a memory would cost more than it saves."""
    try:
        if share or "" in texts:
            return [(_ZERO if text == "0" else Decimal(text)) if text else None for text in texts]
        return list(map(Decimal, texts))
    except InvalidOperation:
        return map(convert, texts)


def _moments(texts: list[str], convert: Callable[[str], Any]) -> Iterable[Any]:
    """Times in the usual form, all of them: no two need be the same."""
    times, joined = len(texts), "".join(texts)
    if joined[8::15] == ";" * times and set(map(len, texts)) == {15} and joined.isascii():
        if joined.replace(";", "").isdigit() and joined.count(";") == times:
            try:
                return list(map(datetime.fromisoformat, texts))
            except ValueError:
                pass
    return map(convert, texts)


def _names(pieces: list[str]) -> list[str] | None:
    """The names of the attributes around values in double quotes; nothing where other quotes are used."""
    if len(pieces) == 1:
        return [] if _BARE.fullmatch(pieces[0]) else None
    first, *middle, last = pieces
    found = [_FIRST.fullmatch(first), *map(_NEXT.fullmatch, middle)]
    if not _LAST.fullmatch(last):
        return None
    names = [match[1] for match in found if match is not None]
    return names if len(names) == len(found) else None


def _plain(text: str) -> str:
    """The value of an attribute as XML means it."""
    for blank in ("\r\n", "\r", "\n", "\t"):
        text = text.replace(blank, " ")
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    code, number, name = found.groups()
    if name:
        return _NAMED.get(name, found[0])
    return chr(int(code, 16) if code else int(number))


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a start tag, whatever its quotes."""
    found: dict[str, str] = {}
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda _, attributes: found.update(attributes)
    parser.Parse(f"{tag[:-1].removesuffix('/')}/>".encode(), True)
    return found
