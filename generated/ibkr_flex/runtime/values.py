# Generated from spec/ by `make regenerate`; do not edit.
"""From the text of an attribute to a value, in every form a Flex template can choose.

Text that has none of the forms of its kind stays text. Nothing is rounded, and nothing is guessed but the order of day
and month in dates with slashes, which a report does not tell.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from decimal import Decimal
from functools import partial
from typing import Any, Final, Literal, TypeAlias

from .choice import Choice

__all__ = ["NULLS", "DateOrderWarning", "Kind", "Memo", "SlashDates", "converter", "default"]

SlashDates: TypeAlias = Literal["us", "eu"]
"""How dates with slashes are read: `us` month first, `eu` day first."""
Kind: TypeAlias = str | type[Choice]
"""`text`, `identifier`, `integer`, `decimal`, `date`, `datetime`, `time`, `flag`, `words`; an enumeration, or a tuple of
one: `codes`."""

NULLS: Final = frozenset(("", "-", "--", "N/A", "MULTI"))
"""Texts that stand for no value where a value has another type than text."""

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}")
_DAY = r"""(?:(?P<year>[0-9]{4})(?P<dash>-?)(?P<month>[0-9]{2})(?P=dash)(?P<day>[0-9]{2})
    |(?P<first>[0-9]{1,2})/(?P<second>[0-9]{1,2})/(?P<slashed>[0-9]{4}|[0-9]{2})
    |(?P<before>[0-9]{1,2})-(?P<name>[A-Za-z]{3})-(?P<named>[0-9]{4}|[0-9]{2}))"""
_HOURS = r"""(?P<hour>[0-9]{2})(?P<colon>:?)(?P<minute>[0-9]{2})(?P=colon)(?P<seconds>[0-9]{2})
    (?:\.(?P<fraction>[0-9]{1,6}))?(?:\s?(?P<zone>Z|[A-Z]{3}|[+-][0-9]{2}:?[0-9]{2}))?"""
_DATE = re.compile(_DAY, re.VERBOSE | re.ASCII)
_TIME = re.compile(_HOURS, re.VERBOSE | re.ASCII)
_MOMENT = re.compile(rf"{_DAY}(?:(?:[;,\ T]|,\ )?{_HOURS})?", re.VERBOSE | re.ASCII)
_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
# Only what cannot be anything else: CST, IST or BST each mean several zones, and a wrong hour is worse than text.
_ZONES = {
    "Z": UTC,
    "UTC": UTC,
    "GMT": timezone(timedelta(0), "GMT"),
    "EST": timezone(timedelta(hours=-5), "EST"),
    "EDT": timezone(timedelta(hours=-4), "EDT"),
}
_FLAGS = {"y": True, "yes": True, "true": True, "n": False, "no": False, "false": False}


_SHORT = 200
"""Letters of a text that is remembered, at most."""
_ORDER = (
    "a date with slashes in this report fits the other order of day and month only: read it with slash_dates={!r}, or "
    "choose a date format without slashes in the Flex template"
)


class DateOrderWarning(UserWarning):
    """Dates with slashes are read in the wrong order of day and month."""


class Memo(dict[str, Any]):
    """Text -> value, converted on first sight; forgets everything when it holds too many."""

    __slots__ = ("_convert", "_most")

    def __init__(self, convert: Callable[[str], Any], most: int) -> None:
        super().__init__()
        self._convert = convert
        self._most = most

    def __missing__(self, text: str) -> Any:
        value = self._convert(text)
        if len(text) <= _SHORT:
            if len(self) >= self._most:
                self.clear()
            self[text] = value
        return value


def default(kind: Kind) -> Any:
    """The value of an attribute that is not there."""
    return () if kind in ("codes", "words") else None


def converter(kind: Kind, slash_dates: SlashDates, codes: type[Choice]) -> Callable[[str], Any]:
    """The function from a text to the value of a kind."""
    if isinstance(kind, type):
        return partial(_choice, kind)
    if kind == "codes":
        return partial(_several, codes)
    if kind in ("date", "datetime"):
        return partial(_CONVERTERS[kind], slash_dates == "eu")
    return _CONVERTERS[kind]


def _text(text: str) -> str | None:
    return text or None


def _decimal(text: str) -> Decimal | str | None:
    plain = text.strip()
    if _NUMBER.fullmatch(plain):
        return Decimal(plain)
    if plain in NULLS:
        return None
    return Decimal(plain.replace(",", "")) if _GROUPED.fullmatch(plain) else text


def _integer(text: str) -> int | str | None:
    plain = text.strip()
    if plain in NULLS:
        return None
    return int(plain) if _WHOLE.fullmatch(plain) else text


def _flag(text: str) -> bool | str | None:
    plain = text.strip()
    return None if plain in NULLS else _FLAGS.get(plain.lower(), text)


def _choice(kind: type[Choice], text: str) -> Choice | None:
    member = kind(text)
    return None if text in NULLS and text != "MULTI" and not member.known else member


def _several(codes: type[Choice], text: str) -> tuple[Choice, ...]:
    return tuple(map(codes, _words(text)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for part in text.replace(",", ";").split(";") if (word := part.strip()))


def _date(day_first: bool, text: str) -> date | str | None:
    if len(text) == 8 and text.isascii() and text.isdigit():
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    plain = text.strip()
    if plain in NULLS or plain == "0":
        return None
    found = _DATE.fullmatch(plain)
    return text if found is None else _day(found, day_first) or text


def _datetime(day_first: bool, text: str) -> datetime | str | None:
    if len(text) == 15 and text[8] == ";" and text.isascii() and text.replace(";", "").isdigit():
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return text
    plain = text.strip()
    if plain in NULLS or plain == "0":
        return None
    found = _MOMENT.fullmatch(plain)
    day = None if found is None else _day(found, day_first)
    if found is None or day is None:
        return text
    hours = time() if found["hour"] is None else _hours(found)
    return text if hours is None else datetime.combine(day, hours)


def _time(text: str) -> time | str | None:
    plain = text.strip()
    if plain in NULLS:
        return None
    found = _TIME.fullmatch(plain)
    return text if found is None else _hours(found) or text


def _day(found: re.Match[str], day_first: bool) -> date | None:
    if found["year"]:
        year, month, day = found["year"], int(found["month"]), int(found["day"])
    elif found["name"]:
        year, month, day = found["named"], _MONTHS.get(found["name"].lower(), 0), int(found["before"])
    else:
        year, month, day = found["slashed"], int(found["first"]), int(found["second"])
        if day_first:
            month, day = day, month
        if month > 12 >= day:
            warnings.warn(DateOrderWarning(_ORDER.format("us" if day_first else "eu")), stacklevel=2)
    number = int(year)
    if len(year) == 2:  # the turn that POSIX has: 69 to 99 are of the twentieth century
        number += 1900 if number >= 69 else 2000
    try:
        return date(number, month, day)
    except ValueError:
        return None


def _hours(found: re.Match[str]) -> time | None:
    zone: tzinfo | None = None
    if given := found["zone"]:
        zone = _zone(given)
        if zone is None:
            return None
    fraction = int((found["fraction"] or "").ljust(6, "0"))
    try:
        return time(int(found["hour"]), int(found["minute"]), int(found["seconds"]), fraction, zone)
    except ValueError:
        return None


def _zone(given: str) -> tzinfo | None:
    if given[0] not in "+-":
        return _ZONES.get(given)
    hours, minutes = int(given[1:3]), int(given[-2:])
    if hours > 23 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if given[0] == "-" else offset)


_CONVERTERS: Final[dict[str, Callable[..., Any]]] = {
    "text": _text,
    "identifier": _text,
    "integer": _integer,
    "decimal": _decimal,
    "date": _date,
    "datetime": _datetime,
    "time": _time,
    "flag": _flag,
    "words": _words,
}
