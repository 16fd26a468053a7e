"""What `strict=True` refuses: everything the schema does not describe."""

from __future__ import annotations

from collections.abc import Iterator

from ibkr_flex import SECTIONS, SINGLE, Choice, Row
from ibkr_web.flex.statement.errors import UnexpectedContent

__all__ = ["check_row", "check_section", "check_text", "surprises"]

_ADVICE = "Without strict=True it is read as it is, and nothing is lost."
_ORDER = "Where its dates have slashes, try the other slash_dates."


def check_section(name: str) -> None:
    """Raises for a section nobody has described."""
    if name not in SECTIONS and name not in SINGLE:
        raise _unexpected("section", f"a section that is not known: {name}", name, section=name)


def check_text(section: str) -> None:
    """Raises: no report has text between its elements."""
    raise _unexpected("text", f"text between the elements{f' of {section}' if section else ''}", "", section=section)


def check_row(row: Row) -> None:
    """Raises for the first thing in a row that the schema does not describe."""
    for surprise in surprises(row):
        raise surprise


def surprises(row: Row) -> Iterator[UnexpectedContent]:
    """Everything in a row that the schema does not describe."""
    cls, tag, section = type(row), row.tag, row.section
    if cls is Row and section and tag != section and "=" in row._tag:
        yield _unexpected("row", f"a row that is not known: {tag} in {section}", tag, section=section)
        return
    for wire, text in row.attributes.items():
        column = cls.columns.get(wire)
        if column is None:
            if cls is not Row:
                yield _unexpected("attribute", f"an attribute that is not known: {tag}.{wire}", tag, wire, section)
            continue
        value = getattr(row, column.name)
        if isinstance(column.kind, str) and column.kind in ("text", "identifier"):
            continue
        if value.__class__ is str:
            told = f"{tag}.{wire} is no {column.kind if isinstance(column.kind, str) else 'text'}"
            dated = column.kind in ("date", "datetime") and "/" in text
            yield _unexpected("value", told, tag, wire, section, _ORDER if dated else "")
        for member in value if isinstance(value, tuple) else (value,):
            if isinstance(member, Choice) and not member.known:
                told = f"{tag}.{wire} has a member that {type(member).__name__} does not: {str(member)[:40]!r}"
                yield _unexpected("member", told, tag, wire, section)


def _unexpected(
    what: str, told: str, tag: str, attribute: str = "", section: str = "", advice: str = ""
) -> UnexpectedContent:
    error = UnexpectedContent(f"this report has {told}" if what != "value" else f"in this report {told}")
    error.advice = f"{_ADVICE} {advice}".strip()
    error.what, error.tag, error.attribute, error.section = what, tag, attribute, section
    return error
