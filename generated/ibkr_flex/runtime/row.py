# Generated from spec/ by `make regenerate`; do not edit.
"""The base of all rows: a typed view of one XML element and its attributes.

A row keeps the start tag as it came, and nothing else until someone looks. Then the tag is cut into the texts of its
attributes, and each text is converted when it is asked for, or all at once where that was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice, repeat
from typing import Any, ClassVar, NamedTuple, Self
from xml.sax.saxutils import quoteattr

from .reading import Reading
from .values import Kind, default

__all__ = ["Column", "Place", "Row", "Text", "column", "fill"]

_TAG = re.compile(r"<([^\s/>]+)")
_NAME = re.compile(r"[^\W\d][\w.:-]*")
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Text(str):
    """Text between elements. IBKR uses none; what is there anyway is kept."""

    __slots__ = ()


class Place(NamedTuple):
    """Where a row stands, and how it is read."""

    reading: Reading
    section: str = ""
    statement: Row | None = None


class Column(property):
    """An attribute of a row class: its name in Python and on the wire, and the kind of its values."""

    def __init__(self, wire: str, kind: Kind) -> None:
        super().__init__(_reader(wire, kind))
        self.wire = wire
        self.kind = kind
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        kind = self.kind if isinstance(self.kind, str) else self.kind.__name__
        return f"Column({self.name!r}, wire={self.wire!r}, kind={kind})"


def column(wire: str, kind: Kind) -> Any:
    """Declares an attribute of a row class."""
    return Column(wire, kind)


def _reader(wire: str, kind: Kind) -> Callable[[Row], Any]:
    missing = default(kind)

    def text(row: Row) -> Any:
        try:
            return row._values[row._where[wire]] or None
        except KeyError:
            return None
        except AttributeError:
            row._touch()
            return text(row)

    def value(row: Row) -> Any:
        try:
            found = row._values[row._where[wire]]
        except KeyError:
            return missing
        except AttributeError:
            row._touch()
            return value(row)
        return row._converted(wire, kind, found) if found.__class__ is str else found

    return text if kind in ("text", "identifier") else value


class Row:
    """An element of a report. Attributes nobody has described are in `extra`; `attributes` has the texts as they came.

    An attribute that is missing or empty is None (an empty tuple where it holds several values); `name in row` tells
    which ones are there. Text that does not fit the kind of its attribute is given as it is.
    """

    __slots__ = ("_inside", "_place", "_tag", "_values", "_where")

    columns: ClassVar[Mapping[str, Column]] = {}
    """Name on the wire -> attribute, of those that are described."""
    _masked: ClassVar[frozenset[str]] = frozenset()
    _inside: list[Row | Text] | None
    _place: Place
    _tag: str
    _values: list[Any] | tuple[Any, ...]
    _where: dict[str, int]

    def __init_subclass__(cls, masked: tuple[str, ...] = ()) -> None:
        own = {member.wire: member for member in vars(cls).values() if isinstance(member, Column)}
        cls.columns = {**cls.columns, **own}
        cls._masked = cls._masked.union(masked)

    def __new__(
        cls, attributes: Mapping[str, str] | None = None, /, *, tag: str = "", place: Place | None = None
    ) -> Self:
        """A row made by hand, of names on the wire and texts; ValueError for what XML cannot hold."""
        name = tag or cls.__name__
        given = attributes or {}
        if wrong := [word for word in (name, *given) if not _NAME.fullmatch(word)]:
            raise ValueError(f"no name for an element or an attribute: {', '.join(map(repr, wrong))}")
        if any(_ILLEGAL.search(value) for value in given.values()):
            raise ValueError(f"{name}: XML cannot hold one of the characters")
        text = "".join(f" {word}={_quoted(value)}" for word, value in given.items())
        return cls._wrap(f"<{name}{text} />", place or Place(Reading()))

    @classmethod
    def _wrap(cls, tag: str, place: Place) -> Self:
        self = _new(cls)
        self._tag = tag
        self._place = place
        self._inside = None
        return self

    def _touch(self) -> None:
        """Cuts the tag into texts; they are converted one by one."""
        shape, parts = self._place.reading.parts(type(self), self._tag)
        self._where = shape.where
        self._values = parts[1::2]

    def _converted(self, wire: str, kind: Kind, text: str) -> Any:
        value = self._place.reading.memo(kind)[text]
        if self._values.__class__ is list:
            self._values[self._where[wire]] = value
        return value

    @property
    def tag(self) -> str:
        """The name of the element."""
        found = _TAG.match(self._tag)
        return found[1] if found else ""

    @property
    def section(self) -> str:
        """The section it stands in (`Trades`), or nothing outside of one."""
        return self._place.section

    @property
    def statement(self) -> Any:
        """The `FlexStatement` it belongs to: account, days, when it was made. None outside of one."""
        return self._place.statement

    @property
    def attributes(self) -> dict[str, str]:
        """Every attribute as it came: name on the wire -> text. A copy."""
        shape, parts = self._place.reading.parts(type(self), self._tag)
        return dict(zip(shape.names, parts[1::2], strict=True))

    @property
    def extra(self) -> dict[str, str]:
        """The attributes that nobody has described: name on the wire -> text."""
        known = type(self).columns
        return {name: text for name, text in self.attributes.items() if name not in known}

    @property
    def children(self) -> tuple[Row | Text, ...]:
        """Elements and text inside; IBKR's rows have none. Empty for rows that were iterated."""
        return tuple(self._inside or ())

    def to_dict(self) -> dict[str, Any]:
        """The values of the attributes that are there: name in Python, or on the wire where nobody has described it."""
        values: dict[str, Any] = {}
        for name, text in self.attributes.items():
            described = type(self).columns.get(name)
            if described is None:
                values[name] = text or None
            else:
                values[described.name] = getattr(self, described.name)
        return values

    def __getitem__(self, wire: str) -> str:
        """The text of an attribute by its name on the wire, as it came."""
        return self.attributes[wire]

    def __contains__(self, wire: object) -> bool:
        return wire in self.attributes

    __iter__ = None  # or Python would try row[0], row[1], ...

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Row) or type(other) is not type(self):
            return NotImplemented
        same = self._tag == other._tag or (self.tag == other.tag and self.attributes == other.attributes)
        return same and self.children == other.children

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._shown())})"

    def _shown(self) -> Iterator[str]:
        """What a log may hold: no account numbers, nothing of unknown attributes but their names."""
        if type(self) is Row:
            yield repr(self.tag)
        known, masked = type(self).columns, type(self)._masked
        others = []
        for wire, text in self.attributes.items():
            described = known.get(wire)
            if described is None:
                others.append(wire if sum(map(str.isdigit, wire)) < 5 else "***")
            elif text:
                yield f"{described.name}={('***' if wire in masked else getattr(self, described.name))!r}"
        if others:
            yield f"extra={others!r}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), self._tag, self._place, self._inside)


def fill(rows: Iterable[Row], share: bool) -> None:
    """Converts all values of some rows of one report. `share`: equal texts become one object."""
    kinds: dict[type[Row], list[Row]] = {}
    for row in rows:
        kinds.setdefault(type(row), []).append(row)
    for cls, several in kinds.items():
        left = iter(several)
        for count, shape, columns in several[0]._place.reading.columns(cls, [row._tag for row in several]):
            values = zip(*shape.converted(columns, share), strict=True) if columns else repeat((), count)
            for row, found in zip(islice(left, count), values, strict=True):
                row._where = shape.where
                row._values = found


_new = object.__new__


def _restored(cls: type[Row], tag: str, place: Place, inside: list[Row | Text] | None) -> Row:
    row = cls._wrap(tag, place)
    row._inside = inside
    return row


def _quoted(text: str) -> str:
    return quoteattr(text, {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
