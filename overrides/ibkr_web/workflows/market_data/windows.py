"""Which bars IBKR has, and how long a window may be for each: the rules of one call for history.

Source: IBKR Campus, historical market data, its tables of periods and step sizes; at most 1000 bars in an answer.
"""

from __future__ import annotations

from ibkr_openapi import operation

__all__ = ["DAY", "WIDTHS", "concurrent", "period_for", "seconds_of", "window", "wire_name"]

MINUTE, HOUR, DAY = 60, 3600, 86400
WIDTHS = {f"{count}min": count * MINUTE for count in (1, 2, 3, 5, 10, 15, 30)} | {
    "1h": HOUR,
    "2h": 2 * HOUR,
    "3h": 3 * HOUR,
    "4h": 4 * HOUR,
    "8h": 8 * HOUR,
    "1d": DAY,
    "1w": 7 * DAY,
    "1month": 31 * DAY,
}
"""Seconds from the start of a bar to its end at the latest. IBKR calls a month 1m, which others take for a minute."""

PERIODS = (
    ("1h", HOUR, "1min", "30min"),
    ("1d", DAY, "1min", "8h"),
    ("1w", 7 * DAY, "10min", "1d"),
    ("1m", 30 * DAY, "1h", "1d"),
    ("3m", 90 * DAY, "2h", "1d"),
    ("6m", 180 * DAY, "4h", "1d"),
    ("1y", 365 * DAY, "8h", "1month"),
    ("2y", 730 * DAY, "1d", "1month"),
    ("3y", 1095 * DAY, "1d", "1month"),
    ("15y", 5475 * DAY, "1w", "1month"),
)
"""A window, its seconds, its narrowest and widest bar. Shorter ones than IBKR allows are left out for wide bars: they
would hold little more than the piece of a week or month that a window begins with."""


def seconds_of(bar: str) -> int:
    """The width of a bar. ValueError for one IBKR does not have, and for "1m", which means a month there."""
    text = bar.strip().lower()
    if text not in WIDTHS:
        hint = "write 1min or 1month" if text == "1m" else f"IBKR has {', '.join(WIDTHS)}"
        raise ValueError(f"no bars of {bar!r}: {hint}")
    return WIDTHS[text]


def wire_name(bar: str) -> str:
    """A width as IBKR writes it; always in small letters: others are not refused but replaced by some default."""
    text = bar.strip().lower()
    return "1m" if text == "1month" else text


def period_for(bar: str, needed: float) -> tuple[str, int]:
    """The shortest window that covers so many seconds, or the longest there is for this bar; with its seconds."""
    width = seconds_of(bar)
    allowed = [(name, seconds) for name, seconds, narrow, wide in PERIODS if WIDTHS[narrow] <= width <= WIDTHS[wide]]
    return next(((name, seconds) for name, seconds in allowed if seconds >= needed), allowed[-1])


def window(bar: str) -> int:
    """Seconds of the longest window for a bar."""
    return period_for(bar, float("inf"))[1]


def concurrent() -> int:
    """How many calls for history IBKR allows at the same time."""
    limits = operation("market_data.get_history").pacing
    return min((int(limit["concurrent"]) for limit in limits if "concurrent" in limit), default=1)
