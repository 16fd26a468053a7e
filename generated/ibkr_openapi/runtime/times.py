# Generated from spec/ by `make regenerate`; do not edit.
"""Dates and times in the text forms IBKR uses, both ways.

Text that does not have the promised form is left as it came.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

__all__ = ["formatter", "parser"]

# wire form -> (length of the text, ISO 8601 text made of it, strftime pattern)
_FORMS: Final[dict[str, tuple[int, Callable[[str], str], str]]] = {
    "yyyyMMdd-HH:mm:ss": (17, lambda text: text, "%Y%m%d-%H:%M:%S"),
    "yyMMddHHmmss": (12, lambda text: f"20{text[:6]}T{text[6:]}", "%y%m%d%H%M%S"),
    "yyyyMMddHHmmss": (14, lambda text: f"{text[:8]}T{text[8:]}", "%Y%m%d%H%M%S"),
    "yyyy-MM-dd HH:mm:ss": (19, lambda text: text, "%Y-%m-%d %H:%M:%S"),
}
_DAYS: Final = {"date": (10, "%Y-%m-%d"), "time:yyyyMMdd": (8, "%Y%m%d"), "time:yyyyMMddZ": (8, "%Y%m%d")}


def parser(kind: str) -> Callable[[str], Any]:
    """The reader of a time type expression: `date`, `datetime` or `time:<form>[Z]` (`Z`: IBKR says it is UTC)."""
    if kind in _DAYS:
        return _day_parser(_DAYS[kind][0])
    if kind == "datetime":
        return _moment
    form = kind.removeprefix("time:")
    length, iso, _ = _FORMS[form.removesuffix("Z")]
    return _form_parser(length, iso, "Z" if form.endswith("Z") else "")


def _day_parser(length: int) -> Callable[[str], Any]:
    read = date.fromisoformat

    def parse(text: str) -> Any:
        if len(text) != length or not (length == 10 or text.isdigit()):
            return text
        try:
            return read(text)
        except ValueError:
            return text

    return parse


def _moment(text: str) -> Any:
    try:
        # a real separator: without one, milliseconds since 1970 may look like a day of the 18th century
        return datetime.fromisoformat(text) if len(text) > 10 and ("T" in text or " " in text or "t" in text) else text
    except ValueError:
        return text


def _form_parser(length: int, iso: Callable[[str], str], zone: str) -> Callable[[str], Any]:
    read = datetime.fromisoformat

    def parse(text: str) -> Any:
        if len(text) != length:
            return text
        try:
            return read(iso(text) + zone)
        except ValueError:
            return text

    return parse


def formatter(kind: str) -> Callable[[Any], str]:
    """The writer of a time type expression. Values that are no date or time are written with `str`."""
    form = kind.removeprefix("time:")
    pattern = _DAYS[kind][1] if kind in _DAYS else None
    if pattern is None and kind != "datetime":
        pattern = _FORMS[form.removesuffix("Z")][2]
    zoned = form.endswith("Z")

    def write(value: Any) -> str:
        if not isinstance(value, date):
            return str(value)
        if pattern is None:
            return _rfc3339(value)
        if zoned and isinstance(value, datetime) and value.tzinfo is not None:
            value = value.astimezone(UTC)
        # strftime does not pad years before 1000 everywhere, and IBKR writes "no date" as year 1
        return str(value.strftime(pattern.replace("%Y", f"{value.year:04d}")))

    return write


def _rfc3339(value: date) -> str:
    if not isinstance(value, datetime):
        return value.isoformat()
    text = value.isoformat()
    return text.replace("+00:00", "Z") if value.utcoffset() == timedelta(0) else text
