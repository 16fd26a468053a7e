"""How a Flex template writes dates, times, numbers and lists: every choice the portal offers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

__all__ = ["DATE_FORMATS", "NEW_YORK", "SEPARATORS", "TIME_FORMATS", "Formats", "clean", "clock_text"]

NEW_YORK = ZoneInfo("America/New_York")
DATE_FORMATS = {
    "yyyyMMdd": "%Y%m%d",
    "yyyy-MM-dd": "%Y-%m-%d",
    "MM/dd/yyyy": "%m/%d/%Y",
    "MM/dd/yy": "%m/%d/%y",
    "dd/MM/yyyy": "%d/%m/%Y",
    "dd/MM/yy": "%d/%m/%y",
    "dd-MMM-yy": "",
}
TIME_FORMATS = {"HHmmss": "%H%M%S", "HH:mm:ss": "%H:%M:%S"}
SEPARATORS = (";", ",", " ", "", "T")
"""What stands between date and time; with T an offset follows, as in old reports."""
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
LONG_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Without the characters XML cannot hold."""
    return ILLEGAL.sub("", text)


def clock_text(when: datetime) -> str:
    """The way an envelope tells the time, in New York: 28 August, 2012 10:37 AM EDT."""
    local = when.astimezone(NEW_YORK)
    half = "AM" if local.hour < 12 else "PM"
    hour = local.hour % 12 or 12
    month = LONG_MONTHS[local.month - 1]
    return f"{local.day:02} {month}, {local.year} {hour:02}:{local.minute:02} {half} {local.tzname()}"


@dataclass(frozen=True, slots=True)
class Formats:
    """The choices of one template. All times are New York's and carry no zone unless `zone` is set."""

    date_format: str = "yyyyMMdd"
    time_format: str = "HHmmss"
    separator: str = ";"
    zone: bool = False
    """Write the abbreviation of the zone behind a time (2026-04-09;160512 EDT), as some reports have it."""

    def __post_init__(self) -> None:
        for name, value, known in (
            ("date format", self.date_format, tuple(DATE_FORMATS)),
            ("time format", self.time_format, tuple(TIME_FORMATS)),
            ("separator", self.separator, SEPARATORS),
        ):
            if value not in known:
                raise ValueError(f"no such {name}: {value!r}; there are {', '.join(map(repr, known))}")

    def day(self, value: date) -> str:
        """A date."""
        if self.date_format == "dd-MMM-yy":
            return f"{value.day:02}-{MONTHS[value.month - 1]}-{value.year % 100:02}"
        return value.strftime(DATE_FORMATS[self.date_format])

    def moment(self, value: datetime) -> str:
        """A date with a time; an aware one is shown as New York sees it."""
        local = value.astimezone(NEW_YORK) if value.tzinfo else value
        text = f"{self.day(local)}{self.separator}{local.strftime(TIME_FORMATS[self.time_format])}"
        aware = local if local.tzinfo else local.replace(tzinfo=NEW_YORK)
        if self.separator == "T":
            return text + aware.strftime("%z")
        return f"{text} {aware.tzname()}" if self.zone else text

    def hours(self, value: time) -> str:
        """A time of day."""
        return value.strftime(TIME_FORMATS[self.time_format])

    def write(self, value: Any) -> str:
        """Anything a row can hold; None is the empty text."""
        if value is None:
            return ""
        if isinstance(value, bool):
            return "Y" if value else "N"
        if isinstance(value, datetime):
            return self.moment(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, time):
            return self.hours(value)
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, float):
            return format(Decimal(repr(value)), "f")
        if isinstance(value, Iterable) and not isinstance(value, str):
            return ";".join(self.write(one) for one in value)
        return clean(str(value))
