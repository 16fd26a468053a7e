"""When history is to begin and end: days at the exchange, or moments that say their zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

__all__ = ["Moment", "milliseconds"]

Moment = datetime | date | str


def milliseconds(value: Moment, zone: tzinfo | None, *, whole: bool = False) -> int:
    """Epoch milliseconds of a moment.

    A day is its first moment by the clock at the exchange (UTC where its zone is not known), with `whole` its last.
    ValueError for a time that does not say its zone.
    """
    if isinstance(value, str):
        value = _parsed(value)
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{value} does not say its zone: add one, for example tzinfo=datetime.UTC, or give a day")
        return int(value.timestamp() * 1000)
    day = value + timedelta(days=1) if whole else value
    return int(datetime.combine(day, time(), zone or UTC).timestamp() * 1000)


def _parsed(text: str) -> datetime | date:
    plain = text.strip()
    try:
        return date.fromisoformat(plain) if len(plain) <= 10 else datetime.fromisoformat(plain)
    except ValueError:
        raise ValueError(f"{text!r} is no moment: write 2026-01-02 or 2026-01-02T15:30:00Z") from None
