"""A whole report in memory: statements, sections, rows; and the way back to XML."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from xml.sax.saxutils import escape

from ibkr_flex import ReportLists, Row, StatementLists, Text
from ibkr_web.flex.statement.errors import UnexpectedContent
from ibkr_web.flex.statement.strict import surprises
from ibkr_web.flex.statement.walk import Found, name_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from ibkr_flex import FlexQueryResponse, FlexStatement

__all__ = ["Report", "Section", "Statement"]

_BATCH = 2000


class Writable(Protocol):
    """A file that is open for writing bytes."""

    def write(self, data: bytes, /) -> object: ...


class Section:
    """One section of a statement."""

    __slots__ = ("element", "rows")

    def __init__(self, element: Row, rows: list[Row]) -> None:
        self.element = element
        """The element itself, as it came."""
        self.rows = rows
        """Its rows in their order, of all kinds; rows of a kind that nobody has described are plain `Row`."""

    @property
    def name(self) -> str:
        """`Trades`, `CashTransactions`, …"""
        return self.element.tag

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __repr__(self) -> str:
        return f"Section({self.name!r}, {len(self.rows)} rows)"


class Statement(StatementLists):
    """One statement: of an account, over a period or on one day."""

    __slots__ = ("_by_tag", "_found", "_rows")

    def __init__(self, found: Found) -> None:
        self._found: Any = found.element
        self._rows = found.rows
        self._by_tag: dict[str, list[Any]] | None = None

    @property
    def element(self) -> FlexStatement:
        """The element itself: attributes as they came, what nobody has described in `extra`."""
        found: FlexStatement = self._found
        return found

    @property
    def account_id(self) -> str | None:
        """The account."""
        return self.element.account_id

    @property
    def from_date(self) -> date | None:
        """First day."""
        return self.element.from_date

    @property
    def to_date(self) -> date | None:
        """Last day."""
        return self.element.to_date

    @property
    def period(self) -> str | None:
        """The period that the template named."""
        return self.element.period

    @property
    def when_generated(self) -> datetime | None:
        """When IBKR made it; New York time in practice, naive unless a zone is printed."""
        return self.element.when_generated

    @property
    def sections(self) -> list[Section]:
        """All sections in their order, those nobody has described among them; empty ones, too."""
        rows = set(map(id, self._rows))
        elements = [element for element in self.element.children if isinstance(element, Row)]
        return [Section(one, [row for row in _inside(one) if id(row) in rows]) for one in elements]

    def section(self, name: str) -> Section | None:
        """A section by its name; None where the statement has none."""
        return next((section for section in self.sections if section.name == name), None)

    def rows(self, tag: str) -> list[Any]:
        """The rows with a tag (`Trade`), in their order, whatever their section."""
        if self._by_tag is None:
            self._by_tag = {}
            for row in self._rows:
                name = row.tag if type(row) is Row else type(row).__name__
                self._by_tag.setdefault(name, []).append(row)
        return list(self._by_tag.get(tag, ()))

    def __iter__(self) -> Iterator[Row]:
        """All rows, in their order."""
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"Statement({self.from_date} to {self.to_date}, {len(self._rows)} rows)"


class Report(ReportLists):
    """A whole report."""

    __slots__ = ("_root", "statements")

    def __init__(self, root: Row, statements: list[Found]) -> None:
        self._root: Any = root
        self.statements = [Statement(found) for found in statements]
        """One for each account, or for each account and day, in the order of the report."""

    @property
    def element(self) -> FlexQueryResponse:
        """The element itself: attributes as they came, everything inside as `children`."""
        root: FlexQueryResponse = self._root
        return root

    @property
    def query_name(self) -> str | None:
        """What the query is called in the portal."""
        return self.element.query_name

    @property
    def type(self) -> str | None:
        """`AF`: activity; `TCF`: trade confirmations."""
        return self.element.type

    def rows(self, tag: str) -> list[Any]:
        """The rows with a tag (`Trade`) of all statements, in the order of the report, whatever their section."""
        return [row for statement in self.statements for row in statement.rows(tag)]

    def unexpected(self) -> Iterator[UnexpectedContent]:
        """Everything in the rows that the schema does not describe, as `strict=True` would raise it."""
        for row in self:
            yield from surprises(row)

    def write(self, target: str | os.PathLike[str] | Writable) -> None:
        """Writes the report as XML, in UTF-8: the same elements, attributes and texts that came."""
        if isinstance(target, (str, os.PathLike)):
            with Path(target).open("wb") as file:
                self.write(file)
            return
        batch: list[str] = []
        for piece in _written(self._root):
            batch.append(piece)
            if len(batch) >= _BATCH:
                target.write("\n".join(batch).encode("utf-8", "surrogatepass") + b"\n")
                batch.clear()
        target.write("\n".join(batch).encode("utf-8", "surrogatepass") + b"\n")

    def to_xml(self) -> bytes:
        """The report as XML, in UTF-8."""
        from io import BytesIO

        memory = BytesIO()
        self.write(memory)
        return memory.getvalue()

    def __iter__(self) -> Iterator[Row]:
        """All rows of all statements, in their order."""
        for statement in self.statements:
            yield from statement

    def __len__(self) -> int:
        return sum(len(statement) for statement in self.statements)

    def __bool__(self) -> bool:
        return True

    def __repr__(self) -> str:
        return f"Report({self.query_name!r}, {len(self.statements)} statements, {len(self)} rows)"


def _inside(element: Row) -> Iterator[Row]:
    """An element and all elements in it, in the order of their start tags."""
    yield element
    for child in element._inside or ():
        if isinstance(child, Row):
            yield from _inside(child)


def _written(element: Row) -> Iterator[str]:
    """An element as XML, in lines; what has text in it stays in one line, for blanks there would be text, too."""
    tag, inside = element._tag, element._inside or ()
    if any(isinstance(child, Text) for child in inside):
        yield f"{tag}{''.join(_plainly(child) for child in inside)}</{name_of(tag)}>"
    elif tag[-2] == "/":
        yield tag
    else:
        yield tag
        for child in inside:
            if isinstance(child, Row):
                yield from _written(child)
        yield f"</{name_of(tag)}>"


def _plainly(child: Row | Text) -> str:
    if isinstance(child, Row):
        return "".join(_written(child))
    return escape(child, {"\r": "&#13;"})
