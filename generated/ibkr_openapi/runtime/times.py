# Generated from spec/ by `make regenerate`; do not edit.
"""Dates and times in the text forms IBKR uses, both ways.

Text that does not have the promised form is left as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

__all__ = ["formatter", "parser"]


def _date(text: str) -> Any:
    if len(text) != 10:
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _compact_date(text: str) -> Any:
    if len(text) != 8:
        return text
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def _datetime(text: str) -> Any:
    try:
        return datetime.fromisoformat(text) if len(text) > 10 else text
    except ValueError:
        return text


def _ascii_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _dashed(text: str) -> Any:
    if len(text) != 17 or text[8] != "-":
        return text
    return _datetime(text)


def _spaced(text: str) -> Any:
    if len(text) < 19 or text[10] != " ":
        return text
    return _datetime(text)


def _digits14(text: str) -> Any:
    if len(text) != 14 or not _ascii_digits(text):
        return text
    return _datetime(f"{text[:8]}T{text[8:]}")


def _digits12(text: str) -> Any:
    if len(text) != 12 or not _ascii_digits(text):
        return text
    return _datetime(f"20{text[:6]}T{text[6:]}")


# wire form -> (reader, strftime pattern)
_FORMS: Final[dict[str, tuple[Callable[[str], Any], str]]] = {
    "yyyyMMdd": (_compact_date, "%Y%m%d"),
    "yyyyMMdd-HH:mm:ss": (_dashed, "%Y%m%d-%H:%M:%S"),
    "yyMMddHHmmss": (_digits12, "%y%m%d%H%M%S"),
    "yyyyMMddHHmmss": (_digits14, "%Y%m%d%H%M%S"),
    "yyyy-MM-dd HH:mm:ss": (_spaced, "%Y-%m-%d %H:%M:%S"),
}


def parser(kind: str) -> Callable[[str], Any]:
    """The reader of a time type expression: `date`, `datetime` or `time:<form>[Z]` (`Z`: IBKR says it is UTC)."""
    if kind == "date":
        return _date
    if kind == "datetime":
        return _datetime
    form = kind.removeprefix("time:")
    read = _FORMS[form.removesuffix("Z")][0]
    if not form.endswith("Z"):
        return read

    def aware(text: str) -> Any:
        value = read(text)
        return value.replace(tzinfo=UTC) if value.__class__ is datetime and value.tzinfo is None else value

    return aware


def formatter(kind: str) -> Callable[[Any], str]:
    """The writer of a time type expression. Values that are no date or time are written with `str`."""
    form = kind.removeprefix("time:")
    zoned = form.endswith("Z")
    pattern = _FORMS[form.removesuffix("Z")][1] if kind.startswith("time:") else None

    def write(value: Any) -> str:
        if not isinstance(value, date):
            return str(value)
        if pattern is None:
            if kind == "date" and isinstance(value, datetime):
                return value.date().isoformat()
            return _rfc3339(value)
        if zoned and isinstance(value, datetime) and value.tzinfo is not None:
            value = value.astimezone(UTC)
        return str(value.strftime(pattern))

    return write


def _rfc3339(value: date) -> str:
    if not isinstance(value, datetime):
        return value.isoformat()
    text = value.isoformat()
    return text.replace("+00:00", "Z") if value.utcoffset() == timedelta(0) else text
