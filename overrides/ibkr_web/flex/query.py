"""What is asked for: a query with its days, and the reference of a report that was ordered."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from attrs import evolve, field, frozen

__all__ = ["LONGEST", "Query", "Reference", "split"]

LONGEST = 365
"""Days one request may cover, both ends included."""


def _digits(value: str | int) -> str | None:
    text = str(value).strip()
    return None if isinstance(value, bool) or not (text.isascii() and text.isdigit()) else text


def _number(value: str | int) -> str:
    text = _digits(value)
    if text is None:
        raise ValueError(f"a Flex query is named by its number, as the portal shows it, not by {value!r}")
    return text


def _code(value: str | int) -> str:
    text = _digits(value)
    if text is None:
        raise ValueError(f"a reference code is a number, not {value!r}")
    return text


def _day(value: date | str | None) -> date | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        raise TypeError("the days of a report are dates, not points in time: use .date() in the zone you mean")
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return date.fromisoformat(value.strip())
    raise TypeError(f"a day is a date or a text like 2026-01-31, not {type(value).__name__}")


def _period(value: int | None) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("period is a whole number of days")
    if not 1 <= value <= LONGEST:
        raise ValueError(f"period is 1 to {LONGEST} days; give start and end for more")
    return value


@frozen
class Query:
    """A Flex query to run, with the period of its template or another one.

    query_id: its number in the portal.
    start, end: first and last day instead of the template's, both included, as `date` or ISO text; any length.
    period: length in days instead, at most 365; which day it ends with is up to the server.
    """

    query_id: str = field(converter=_number)
    start: date | None = field(default=None, converter=_day)
    end: date | None = field(default=None, converter=_day)
    period: int | None = field(default=None, converter=_period)

    def __attrs_post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise ValueError("give both start and end, or neither")
        if self.period is not None and self.start is not None:
            raise ValueError("give start and end, or period, not both")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"the first day, {self.start}, is after the last, {self.end}")

    @property
    def parts(self) -> tuple[Query, ...]:
        """The requests it takes: one, or one for each stretch of 365 days."""
        if self.start is None or self.end is None:
            return (self,)
        return tuple(evolve(self, start=first, end=last) for first, last in split(self.start, self.end))

    @property
    def overridden(self) -> bool:
        """Whether several days are asked for instead of the template's."""
        return (self.period or 1) > 1 or self.start != self.end

    def arguments(self) -> dict[str, Any]:
        """What `flex.send_request` takes, beside the token."""
        found: dict[str, Any] = {"query_id": self.query_id}
        if self.start is not None and self.end is not None:
            found |= {"from_date": self.start, "to_date": self.end}
        if self.period is not None:
            found["period"] = self.period
        return found


def split(start: date, end: date, longest: int = LONGEST) -> list[tuple[date, date]]:
    """Stretches of at most so many days that cover every day from `start` to `end` exactly once, in order."""
    parts = []
    first = start
    while True:
        # in days left, not in dates: the calendar ends with the year 9999
        days = min(longest, (end - first).days + 1)
        last = first + timedelta(days=days - 1)
        parts.append((first, last))
        if last == end:
            return parts
        first = last + timedelta(days=1)


@frozen
class Reference:
    """A report that was ordered. Keep it, or only its `code`, to fetch the report later or after a crash.

    code: IBKR's reference code. It works with the token that ordered it.
    query: what was asked for; None where only the code was kept.
    ordered: when, UTC; None where only the code was kept.
    url: where the server says to fetch it; not followed unless `follow_url` is set.
    """

    code: str = field(converter=_code)
    query: Query | None = None
    ordered: datetime | None = None
    url: str | None = field(default=None, repr=False)

    @property
    def query_id(self) -> str | None:
        """The number of the query, where known."""
        return self.query.query_id if self.query else None

    def age(self, now: datetime | None = None) -> float | None:
        """Seconds since it was ordered, by the clock of this machine; None where that is not known."""
        return None if self.ordered is None else ((now or datetime.now(UTC)) - self.ordered).total_seconds()

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        days = {}
        if self.query is not None:
            days = {
                "query_id": self.query.query_id,
                "start": self.query.start and self.query.start.isoformat(),
                "end": self.query.end and self.query.end.isoformat(),
                "period": self.query.period,
            }
        return {"code": self.code, "ordered": self.ordered and self.ordered.isoformat(), "url": self.url, **days}

    @classmethod
    def from_json(cls, value: dict[str, Any]) -> Reference:
        """Back from what `to_json` gave."""
        query = None
        if value.get("query_id") is not None:
            query = Query(value["query_id"], value.get("start"), value.get("end"), value.get("period"))
        ordered = datetime.fromisoformat(value["ordered"]) if value.get("ordered") else None
        return cls(value["code"], query, ordered, value.get("url"))
