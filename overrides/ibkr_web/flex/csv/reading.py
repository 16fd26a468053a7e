"""A CSV report as rows, row by row or whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ibkr_flex import Place, Reading, Row, row_class
from ibkr_web.flex.csv.naming import Kind, by_detail, is_header, kind_of, section_of, wires
from ibkr_web.flex.csv.records import Records, is_csv
from ibkr_web.flex.statement.errors import NotAReport
from ibkr_web.flex.statement.report import Report
from ibkr_web.flex.statement.walk import Found

if TYPE_CHECKING:
    from ibkr_flex import SlashDates
    from ibkr_web.flex.statement.source import Source

__all__ = ["is_csv", "iterate", "read", "rows_of"]

_AT_ONCE = 500
"""Rows given at once."""
_SPECIAL = re.compile('[&<"\0-\x1f]')
_NAMED = {"&": "&amp;", "<": "&lt;", '"': "&quot;"}
_BOF = ("accountId", "", "", "fromDate", "toDate", "whenGenerated")
"""What stands behind the mark that begins a file."""
_MARKS = frozenset(("BOF", "BOA", "BOS", "EOS", "EOA", "EOF", "MSG", "HEADER", "DATA"))


class _Lines:
    """Which records are names of columns, which are rows, and of what kind."""

    def __init__(self, slash_dates: SlashDates, about: dict[str, str] | None) -> None:
        self._reading = Reading(slash_dates)
        self._about = about
        self._cls: Any = row_class("FlexStatement") or Row
        self._places: dict[str, Place] = {}
        self._statement: Row | None = None
        self._section: str | None = None
        self._fallback = ""
        self._headers = 0
        self._header: list[str] | None = None
        self._kind = Kind("", "")
        self._detail: int | None = None
        self._made: dict[tuple[str, int], tuple[type[Row], str]] = {}
        self._expected = False
        self.marked = False
        """Whether the report has marks for its beginning and end."""
        self.finished = False
        """Whether the mark for its end was there."""
        self.short = False
        """Whether the latest row had fewer fields than its header."""

    def rows(self, record: list[str]) -> Iterator[Row]:
        """The rows that a record is: none, one, or a statement and a row."""
        mark = record[0] if record[0] in _MARKS else ""
        if not mark and len(record) > 1 and record[1] in ("BOS", "EOS"):
            record[:2] = record[1::-1]  # IBKR's guide has the code before the mark
            mark = record[0]
        if mark and not (self._header is not None and not self.marked and mark != "MSG" and len(record) > 3):
            yield from self._marked(mark, record)
        elif self._expected or self._header is None or record == self._header or is_header(record):
            if not self._expected and self._header is None and not is_header(record, sure=True):
                raise NotAReport(
                    "this is no Flex report: neither XML nor CSV whose first line names columns of a report",
                    advice="In the portal, let the query include column headers.",
                )
            self._begin(record)
        else:
            yield from self._row(record)

    def _marked(self, mark: str, record: list[str]) -> Iterator[Row]:
        if mark == "BOF":
            self.marked, self.finished = True, False
            told = {name: text for name, text in zip(_BOF, record[1:], strict=False) if name and text}
            if self._about is not None and len(record) > 2 and record[2]:
                self._about.setdefault("queryName", record[2])
            yield self._open(told)
        elif mark == "BOS":
            self._section = section_of(record[1] if len(record) > 1 else "", record[2] if len(record) > 2 else "")
            self._fallback = "".join(filter(str.isalnum, (record[2] if len(record) > 2 else "").partition(";")[0]))
            self._expected = True
        elif mark == "EOS":
            self._expected = False
            self._header = []
        elif mark == "HEADER":
            code = record[1] if len(record) > 1 else ""
            self._section = section_of(code, code) or self._section
            self._begin(record[2:])
        elif mark == "DATA":
            yield from self._row(record[2:])
        elif mark == "MSG":
            yield from self._given("Messages", "Message", ("text",), [" ".join(record[1:])])
        elif mark == "EOF":
            self.finished = True

    def _open(self, told: dict[str, str]) -> Row:
        """Another statement begins."""
        attributes = "".join(f' {name}="{_quoted(text)}"' for name, text in told.items())
        self._statement = self._cls._wrap(f"<FlexStatement{attributes}>", Place(self._reading))
        self._places.clear()
        return self._statement

    def _begin(self, header: list[str]) -> None:
        """The names of the columns of a section."""
        self._headers += 1
        fallback = self._fallback if self._section is None and self._fallback[:1].isalpha() else ""
        self._header = header
        self._expected = False
        self._kind = kind_of(header, self._section, fallback or f"Section{self._headers}", named=bool(fallback))
        self._detail = next(
            (place for place, wire in enumerate(wires(self._kind.tag, header)) if wire == "levelOfDetail"), None
        )
        self._made.clear()
        if not self.marked:
            self._section = None

    def _row(self, record: list[str]) -> Iterator[Row]:
        header = self._header or []
        self.short = len(record) < len(header)
        tag = self._kind.tag
        if self._detail is not None and self._detail < len(record):
            tag = by_detail(self._kind, record[self._detail])
        if not header and not self._kind.tag:
            self._kind = Kind("Unnamed", "Unnamed")
            tag = "Unnamed"
        names: Sequence[str] = header
        if len(record) > len(header):
            names = [*header, *(f"column{number}" for number in range(len(header) + 1, len(record) + 1))]
        yield from self._given(self._kind.section, tag, names, record)

    def _given(self, section: str, tag: str, names: Sequence[str], fields: list[str]) -> Iterator[Row]:
        if self._statement is None:
            yield self._open({})
        place = self._places.get(section)
        if place is None:
            place = self._places[section] = Place(self._reading, section, self._statement)
        made = self._made.get((tag, len(fields)))
        if made is None:
            called = wires(tag, names)[: len(fields)]
            template = " ".join(f'{wire.replace("%", "%%")}="%s"' for wire in called)
            made = (row_class(tag) or Row, f"<{tag} {template} />")
            if tag != "Message":
                self._made[tag, len(fields)] = made
        if _SPECIAL.search("".join(fields)):
            fields = list(map(_quoted, fields))
        yield made[0]._wrap(made[1] % tuple(fields), place)


def _quoted(text: str) -> str:
    return _SPECIAL.sub(lambda found: _NAMED.get(found[0], f"&#{ord(found[0])};"), text)


def rows_of(
    source: Iterable[bytes],
    slash_dates: SlashDates = "us",
    *,
    about: dict[str, str] | None = None,
    moved: Callable[[int], object] | None = None,
) -> Iterator[tuple[list[Row], int]]:
    """The rows of a CSV report, statements among them, some at once, with the bytes that were read for them."""
    records = Records(source, moved)
    lines = _Lines(slash_dates, about)
    rows: list[Row] = []
    told = 0
    for record in records:
        rows.extend(lines.rows(record))
        if len(rows) >= _AT_ONCE:
            yield rows, records.size - told
            rows, told = [], records.size
    if rows:
        yield rows, records.size - told
    if (lines.marked and not lines.finished) or (lines.short and not records.ended):
        raise records.cut()


def iterate(source: Source, /, *wanted: str | type[Row], slash_dates: SlashDates = "us") -> Iterator[Any]:
    """The rows of a CSV report one by one, in constant memory.

    Args:
        source: A path; text with line ends; bytes; an open file; an iterable of bytes. Any encoding; gzip is unpacked.
        wanted: Kinds of rows, by tag (`"Trade"`) or class; all but `FlexStatement` where none is given.
        slash_dates: Whether 03/04/2026 is the 4th of March (`us`) or the 3rd of April (`eu`).

    Raises:
        ReportError: `NotAReport` where the first line does not name columns of a report, `ReportDamaged` where the
            quoting is wrong, `ReportCutOff` where the report ends in its middle, as far as that can be seen.
    """
    names = frozenset(one if isinstance(one, str) else one.__name__ for one in wanted)
    for rows, _ in rows_of(_checked(source), slash_dates):
        for row in rows:
            tag = row.tag
            if tag in names if names else tag != "FlexStatement":
                yield row


def read(source: Source, *, slash_dates: SlashDates = "us") -> Report:
    """A whole CSV report, as `statement.read` gives one of XML: the same lists, `write` makes XML of it.

    Arguments and errors as in `iterate`.
    """
    about: dict[str, str] = {}
    nowhere = Place(Reading(slash_dates))
    statements: list[Found] = []
    elements: list[Any] = []
    sections: dict[str, list[Any]] = {}
    for rows, _ in rows_of(_checked(source), slash_dates, about=about):
        for row in rows:
            if row.tag == "FlexStatement":
                statements.append(Found(row, []))
                sections = {}
                row._inside = []
                elements.append(row)
                continue
            found = statements[-1]
            found.rows.append(row)
            if row.section == row.tag:  # stands for its section by itself
                found.element._inside.append(row)  # type: ignore[union-attr]
                continue
            inside = sections.get(row.section)
            if inside is None:
                element = Row._wrap(f"<{row.section}>", row._place)
                inside = sections[row.section] = []
                element._inside = inside
                found.element._inside.append(element)  # type: ignore[union-attr]
            inside.append(row)
    attributes = "".join(f' {name}="{_quoted(text)}"' for name, text in about.items())
    root = (row_class("FlexQueryResponse") or Row)._wrap(f"<FlexQueryResponse{attributes}>", nowhere)
    wrapper = Row._wrap(f'<FlexStatements count="{len(statements)}">', nowhere)
    wrapper._inside = elements
    root._inside = [wrapper]
    return Report(root, statements)


def _checked(source: Source) -> Iterable[bytes]:
    found, given = is_csv(source)
    if not found:
        head = b"".join(piece for piece, _ in zip(given, range(1), strict=False)).lstrip()[:1]
        kind = {b"<": "XML: read it with ibkr_web.flex.statement", b"": "empty"}.get(head, "of another kind")
        raise NotAReport(f"this is no report in CSV; it is {kind}")
    return given
