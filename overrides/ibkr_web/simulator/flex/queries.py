"""Flex queries: what a template made in the portal asks for, and which days it covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ibkr_web.simulator.flex.catalogue import Element, catalogue
from ibkr_web.simulator.flex.formats import Formats

__all__ = ["LONGEST", "PERIODS", "Days", "Plan", "Query", "names", "plan", "template_days"]

LONGEST = 365
"""Days one request may cover."""
PERIODS = ("Today", "LastBusinessDay", "LastWeek", "LastMonth", "LastQuarter", "MonthToDate", "YearToDate")
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
LAST_DAYS = re.compile(r"Last(\d+)CalendarDays")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a statement, both included."""

    first: date
    last: date
    name: str = ""

    @property
    def count(self) -> int:
        """How many calendar days."""
        return (self.last - self.first).days + 1

    def business(self) -> list[date]:
        """Monday to Friday; where there is none of them, the last day."""
        days = [self.first + timedelta(days=number) for number in range(self.count)]
        return [day for day in days if day.weekday() < 5] or [self.last]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one section of a statement will hold."""

    section: str
    rows: int
    elements: tuple[Element, ...]
    """Kinds of rows, taken in turn, with the attributes that were ticked."""
    given: tuple[tuple[str, Row], ...] = ()
    """Rows written down by the user instead of made ones: tag and attributes."""


@dataclass(frozen=True, slots=True)
class Query:
    """A template as the portal keeps it."""

    query_id: str
    name: str
    kind: str
    """AF: Activity; TCF: Trade Confirmations."""
    plans: tuple[Plan, ...]
    accounts: tuple[str, ...] | None
    """None: every account of the brokerage."""
    period: str
    formats: Formats
    csv: bool = False
    by_day: bool = False
    audit_trail: bool = False
    omit_empty: bool = False
    odd: bool = False
    unknown_attributes: tuple[str, ...] = ()
    unknown_sections: tuple[str, ...] = ()
    owner: str | None = None
    seconds: float | None = None
    nothing: bool = False


def _given(section: str, tags: tuple[str, ...], rows: Sequence[Row]) -> tuple[tuple[str, Row], ...]:
    """User's rows: the key "tag" tells the kind where a section has several."""
    usual = tags[0] if tags else section.removesuffix("s")
    return tuple(
        (str(row.get("tag", usual)), {name: value for name, value in row.items() if name != "tag"}) for row in rows
    )


def names(*wanted: str) -> tuple[str, ...]:
    """Names that XML allows; ValueError for others."""
    if wrong := [name for name in wanted if not NAME.fullmatch(name)]:
        raise ValueError(f"no name for an element or attribute: {', '.join(map(repr, wrong))}")
    return wanted


def _ticked(element: Element, names: Sequence[str] | None) -> Element:
    """A kind of row with these attributes only."""
    if names is None:
        return element
    known = {attribute.name: attribute for attribute in element.attributes}
    if wrong := [name for name in names if name not in known]:
        raise ValueError(f"{element.tag} has no attribute {', '.join(wrong)}")
    return Element(element.tag, tuple(known[name] for name in names))


def plan(
    sections: Iterable[str] | Mapping[str, int | Sequence[Row]],
    rows: int,
    kinds: Mapping[str, Sequence[str]],
    attributes: Mapping[str, Sequence[str]],
) -> tuple[Plan, ...]:
    """The sections of a query, checked against the catalogue.

    `sections` names them, or maps each to its number of rows or to the rows themselves (attribute to value, the key
    "tag" for another kind than the usual). `kinds` says which kinds of rows a section mixes, `attributes` which
    attributes of a kind of row were ticked.
    """
    known = catalogue()
    asked: dict[str, Any] = dict(sections) if isinstance(sections, Mapping) else dict.fromkeys(sections, rows)
    plans = []
    for section, content in asked.items():
        if section not in known.names:
            raise ValueError(f"no such section: {section}; unknown_sections= adds one that nobody knows")
        possible = known.rows_of(section)
        tags = tuple(kinds.get(section, possible[:1]))
        if wrong := [tag for tag in tags if tag not in possible]:
            raise ValueError(f"{section} has no {', '.join(wrong)}: {', '.join(possible)}")
        elements = tuple(_ticked(known.elements[tag], attributes.get(tag)) for tag in tags)
        if isinstance(content, int):
            number = min(content, 1) if section in known.single else content
            plans.append(Plan(section, number if elements else 0, elements))
        else:
            given = _given(section, tags, content)
            for tag, row in given:
                names(tag, *row)
            plans.append(Plan(section, len(given), elements, given))
    return tuple(plans)


def template_days(period: str, today: date, kind: str) -> Days:
    """The days a named period means, seen from a day in New York. Activity ends with yesterday, confirmations today."""
    last = today if kind == "TCF" else today - timedelta(days=1)
    if found := LAST_DAYS.fullmatch(period):
        return Days(last - timedelta(days=int(found[1]) - 1), last, period)
    match period:
        case "Today":
            return Days(today, today, period)
        case "LastBusinessDay":
            day = today - timedelta(days=1)
            while day.weekday() > 4:
                day -= timedelta(days=1)
            return Days(day, day, period)
        case "LastWeek":
            monday = today - timedelta(days=today.weekday() + 7)
            return Days(monday, monday + timedelta(days=4), period)
        case "LastMonth":
            end = today.replace(day=1) - timedelta(days=1)
            return Days(end.replace(day=1), end, period)
        case "LastQuarter":
            start = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
            end = start - timedelta(days=1)
            return Days(date(end.year, end.month - 2, 1), end, period)
        case "MonthToDate":
            return Days(min(last, last.replace(day=1)), last, period)
        case "YearToDate":
            return Days(date(last.year, 1, 1), last, period)
    raise ValueError(f"no such period: {period}; there are {', '.join(PERIODS)} and Last<N>CalendarDays")
