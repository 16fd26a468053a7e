"""What people write and what IBKR writes, as values: symbols, months, days, rights, numbers."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = [
    "MONTHS",
    "as_code",
    "as_day",
    "as_decimal",
    "as_expiry",
    "as_int",
    "as_moment",
    "as_month",
    "as_ratio",
    "as_right",
    "as_symbol",
    "as_zone",
    "month_code",
    "month_of",
    "months_after",
    "optional_decimal",
]

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)", re.ASCII)
"""Eight digits and no more: more are a moment, as a number."""
_GROUPED = re.compile(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?")
_RIGHTS = {"C": "C", "CALL": "C", "P": "P", "PUT": "P"}
_NOTHING = {"", "?", "-", "N/A", "NONE", "NULL", "NO COUPON"}


def as_symbol(value: str) -> str:
    """In capitals, without blanks around it; ValueError where nothing is left."""
    text = str(value).strip().upper()
    if not text:
        raise ValueError("a symbol is needed")
    return text


def as_code(value: str | None) -> str:
    """An exchange, currency or class in capitals; empty where it is left open. SMART is no place of listing."""
    return "" if value is None else str(value).strip().upper()


def as_right(value: str) -> str:
    """C or P, from "C", "call", "P" or "put"."""
    text = str(value).strip().upper()
    if text and text not in _RIGHTS:
        raise ValueError(f"{value!r} is no right: C or P")
    return _RIGHTS.get(text, "")


def as_ratio(value: int) -> int:
    """A whole number other than 0."""
    if isinstance(value, bool) or int(value) != value or not value:
        raise ValueError("a ratio is a whole number: positive bought, negative sold")
    return int(value)


def optional_decimal(value: Decimal | int | float | str | None) -> Decimal | None:
    """A number somebody gave, exactly as it is written; ValueError where it is none."""
    if value is None:
        return None
    if isinstance(value, bool):
        raise ValueError("a truth value is no number")
    try:
        number = Decimal(repr(value) if isinstance(value, float) else str(value).strip())
    except InvalidOperation:
        raise ValueError(f"{value!r} is no number") from None
    if not number.is_finite():
        raise ValueError(f"{value!r} is no number")
    return number


def as_expiry(value: date | str | None) -> date | None:
    """A day somebody gave: a date, "2026-12-18" or "20261218"."""
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, date):
        return value
    for form in ("%Y-%m-%d", "%Y%m%d"):
        try:
            return datetime.strptime(value.strip(), form).date()  # noqa: DTZ007  # a day, nowhere in particular
        except ValueError:
            continue
    raise ValueError(f"{value!r} is no day: write 2026-12-18, or give month= for a whole month")


def as_month(value: str | date | None) -> str:
    """A month as IBKR lists it ("DEC26"), from "DEC26", "2026-12", "202612" or a date; "front" stays FRONT."""
    if not value:
        return ""
    if isinstance(value, date):
        return month_code(value.year, value.month)
    text = value.strip().upper()
    if text == "FRONT":
        return text
    found = re.fullmatch(r"(\d{4})-?(\d{2})", text)
    if found is not None and 1 <= int(found[2]) <= 12:
        return month_code(int(found[1]), int(found[2]))
    found = re.fullmatch(r"([A-Z]{3})(?:20)?(\d{2})", text)
    if found is not None and found[1] in MONTHS:
        return f"{found[1]}{found[2]}"
    raise ValueError(f"{value!r} is no month: write DEC26 or 2026-12")


def month_code(year: int, month: int) -> str:
    """A month the way IBKR lists it: DEC26."""
    return f"{MONTHS[month - 1]}{year % 100:02}"


def month_of(code: str) -> tuple[int, int]:
    """Year and month of such a code."""
    return 2000 + int(code[3:]), MONTHS.index(code[:3]) + 1


def months_after(day: date, count: int) -> list[str]:
    """The month of a day and those after it."""
    numbers = [day.year * 12 + day.month - 1 + each for each in range(count)]
    return [month_code(number // 12, number % 12 + 1) for number in numbers]


# What IBKR sends: never an error, nothing where it cannot be read.


def as_int(value: object) -> int | None:
    """A whole number IBKR wrote as number or text; None where it is none."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return int(number) if number.is_finite() and number == number.to_integral_value() else None


def as_decimal(value: object) -> Decimal | None:
    """A number IBKR wrote as number or text, with thousands commas or without; None where it is none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, Decimal):
        return value if value.is_finite() else None
    text = repr(value) if isinstance(value, float) else str(value).strip()
    if text.upper() in _NOTHING or ("," in text and _GROUPED.fullmatch(text) is None):
        return None
    try:
        number = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def as_day(value: object) -> date | None:
    """A day IBKR wrote as yyyyMMdd, number or text, perhaps with a time after it; None where it is none."""
    found = _DAY.match(str(value).strip())
    try:
        return None if found is None else date(*map(int, found.groups()))
    except ValueError:
        return None


def as_zone(name: object) -> ZoneInfo | None:
    """A time zone IBKR named; None where it named none, or one this machine does not know."""
    try:
        return ZoneInfo(str(name)) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a name of several zones, like "America"
        return None


def as_moment(value: object, unit: int = 1) -> datetime | None:
    """A moment IBKR wrote as epoch seconds (unit 1) or milliseconds (1000), in UTC; None where it is none."""
    number = as_decimal(value)
    if number is None:
        return None
    try:
        return datetime.fromtimestamp(float(number) / unit, UTC)
    except (ValueError, OverflowError, OSError):  # further away than a datetime goes
        return None
