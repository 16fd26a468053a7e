"""A statement as it goes over the wire: XML or CSV, piece by piece, in constant memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any
from xml.sax.saxutils import quoteattr

from ibkr_web.simulator.flex.catalogue import catalogue
from ibkr_web.simulator.flex.formats import Formats, clean
from ibkr_web.simulator.flex.queries import Days, Plan, Query
from ibkr_web.simulator.flex.rows import Serial, Value, made_rows

__all__ = ["Report", "write_csv", "write_xml"]

POOL = 60
"""Different rows made for one kind; the others repeat them with numbers of their own."""
PIECE = 64 * 1024
"""Bytes sent at once, about."""

Maker = Callable[..., Random]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that fixes the bytes of one statement."""

    query: Query
    accounts: tuple[str, ...]
    days: Days
    when: datetime
    random: Maker
    """Gives a generator of its own for each subject, as `World.random` does."""

    def parts(self) -> list[tuple[str, Days]]:
        """One statement for each account, or for each account and business day."""
        if not self.query.by_day:
            return [(account, self.days) for account in self.accounts]
        return [(account, Days(day, day)) for account in self.accounts for day in self.days.business()]


def _given(row: Mapping[str, Any], formats: Formats) -> dict[str, Value]:
    return {name: formats.write(value) for name, value in row.items()}


def _template(pieces: list[str], values: list[Value], quote: Callable[[str], str], end: str) -> tuple[str, int]:
    """A row as a %-template and the number of its running numbers."""
    text, numbers = [], 0
    for piece, value in zip(pieces, values, strict=True):
        if isinstance(value, Serial):
            numbers += 1
            value_text = quote(f"{value.before}\0{value.after}").replace("%", "%%").replace("\0", f"%{value.digits}")
        else:
            value_text = quote(value).replace("%", "%%")
        text.append(piece.replace("%", "%%") + value_text)
    return "".join(text) + end.replace("%", "%%"), numbers


def _templates(report: Report, plan: Plan, account: str, days: Days, *, as_csv: bool) -> list[tuple[str, int]]:
    """The different rows of a section, ready to be numbered."""
    query = report.query
    rows: list[tuple[str, dict[str, Value]]] = []
    if plan.given:
        rows = [(tag, _given(row, query.formats)) for tag, row in plan.given]
    else:
        share = max(1, min(POOL, plan.rows) // max(1, len(plan.elements)))
        random = report.random("flex", query.query_id, plan.section, account, days.first)
        made = [
            [
                (element.tag, row)
                for row in made_rows(
                    element, account, days.business(), query.formats, random, share,
                    audit=query.audit_trail, odd=query.odd,
                )
            ]
            for element in plan.elements
        ]  # fmt: skip
        rows = [row for group in zip(*made, strict=True) for row in group]
    extra: dict[str, Value] = dict.fromkeys(query.unknown_attributes, "new")
    if as_csv:
        names = _csv_names(plan, query)
        commas = [""] + [","] * (len(names) - 1)
        every_row = [row | extra for _, row in rows]
        return [_template(commas, [row.get(name, "") for name in names], _csv_text, "\n") for row in every_row]
    templates = []
    for tag, row in rows:
        every = row | extra
        pieces = [f" {name}=" for name in every]
        if pieces:
            pieces[0] = f"<{tag}{pieces[0]}"
            templates.append(_template(pieces, list(every.values()), quoteattr, " />\n"))
        else:
            templates.append((f"<{tag} />\n", 0))
    return templates


def _rows(report: Report, plan: Plan, account: str, days: Days, start: int, *, as_csv: bool) -> Iterator[bytes]:
    """The rows of a section, in pieces."""
    if not plan.rows:
        return
    templates = _templates(report, plan, account, days, as_csv=as_csv)
    count = len(templates)
    at_once = max(1, PIECE * count // max(1, sum(len(template) for template, _ in templates)))
    for first in range(0, plan.rows, at_once):
        yield "".join(
            template % ((start + number,) * numbers)
            for number in range(first, min(first + at_once, plan.rows))
            for template, numbers in (templates[number % count],)
        ).encode()


def _section(report: Report, plan: Plan, account: str, days: Days, start: int) -> Iterator[bytes]:
    known = catalogue()
    if plan.section in known.single:
        yield from _rows(report, plan, account, days, start, as_csv=False)
        return
    if not plan.rows:
        if not report.query.omit_empty:
            yield f"<{plan.section} />\n".encode()
        return
    inner = known.wrapped.get(plan.section)
    yield f"<{plan.section}>\n{f'<{inner}>' if inner else ''}".encode()
    yield from _rows(report, plan, account, days, start, as_csv=False)
    yield f"{f'</{inner}>' if inner else ''}</{plan.section}>\n".encode()


def write_xml(report: Report) -> Iterator[bytes]:
    """`FlexQueryResponse`, with one `FlexStatement` for each account (and day)."""
    query, formats = report.query, report.query.formats
    parts = report.parts()
    yield (
        f"<FlexQueryResponse queryName={quoteattr(clean(query.name))} type={quoteattr(query.kind)}>\n"
        f'<FlexStatements count="{len(parts)}">\n'
    ).encode()
    start = 1
    for account, days in parts:
        yield (
            f"<FlexStatement accountId={quoteattr(clean(account))} fromDate={quoteattr(formats.day(days.first))} "
            f"toDate={quoteattr(formats.day(days.last))} period={quoteattr(days.name)} "
            f"whenGenerated={quoteattr(formats.moment(report.when))}>\n"
        ).encode()
        for plan in query.plans:
            yield from _section(report, plan, account, days, start)
            start += plan.rows
        for name in query.unknown_sections:
            yield f'<{name}>\n<{name}Row accountId={quoteattr(clean(account))} value="1" />\n</{name}>\n'.encode()
        yield b"</FlexStatement>\n"
    yield b"</FlexStatements>\n</FlexQueryResponse>\n"


def _csv_text(value: str) -> str:
    """One field, always in quotes."""
    return '"' + value.replace('"', '""') + '"'


def _csv_names(plan: Plan, query: Query) -> list[str]:
    """The columns of a section: those of every kind of row in it."""
    names: dict[str, None] = {}
    for element in plan.elements:
        names.update(dict.fromkeys(attribute.name for attribute in element.attributes))
    for _, row in plan.given:
        names.update(dict.fromkeys(row))
    names.update(dict.fromkeys(query.unknown_attributes))
    return list(names)


def write_csv(report: Report) -> Iterator[bytes]:
    """One header line for each section, then the rows of all accounts."""
    start = 1
    for plan in report.query.plans:
        names = _csv_names(plan, report.query)
        if not names or (not plan.rows and report.query.omit_empty):
            continue
        yield (",".join(map(_csv_text, names)) + "\n").encode()
        for account, days in report.parts():
            yield from _rows(report, plan, account, days, start, as_csv=True)
            start += plan.rows
