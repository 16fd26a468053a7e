"""One answer of history: read from its text, so that no price passes through a float."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any

from attrs import frozen

from ibkr_openapi import Response
from ibkr_web.errors import APIStatusError
from ibkr_web.workflows.contracts.words import as_decimal, as_int
from ibkr_web.workflows.market_data.bars import Row
from ibkr_web.workflows.market_data.values import Availability
from ibkr_web.workflows.numbers import EXACT

__all__ = ["Page", "no_data", "read_page"]

_NO_DATA = re.compile(r"chart data unavailable|no (historical )?data|data (is )?not available", re.IGNORECASE)


class _Numbers(dict[str, Decimal]):
    """Decimals by their text: a day has few different prices, and a million bars should share them."""

    def __missing__(self, text: str) -> Decimal:
        if len(self) > 100_000:
            self.clear()
        number = self[text] = Decimal(text)
        return number


_numbers = _Numbers()


@frozen
class Page:
    """What one call gave."""

    rows: list[Row]
    """By time, each once."""
    unreadable: int = 0
    """Bars that lacked a price."""
    factor: bool = True
    """Whether IBKR said what volumes are to be multiplied by."""
    availability: Availability | None = None
    trading_day: int = 0
    """Minutes of a trading day; 0 where not told."""
    now: float | None = None
    """IBKR's time when it answered, epoch seconds."""


def read_page(response: Response[Any]) -> Page:
    """The bars of an answer, volumes in whole units. A window without data has one bar without a time."""
    envelope = json.loads(response.content, parse_float=_numbers.__getitem__, parse_constant=lambda name: None)
    now = _date(response.headers.get("date", ""))
    if not isinstance(envelope, dict):
        return Page([], now=now)
    given = as_decimal(envelope.get("volumeFactor"))
    factor = given if given is not None and given > 0 else Decimal(1)
    found: dict[int, Row] = {}
    unreadable = 0
    data = envelope.get("data")
    for bar in data if isinstance(data, list) else []:
        if not isinstance(bar, dict) or bar.get("t") is None:
            continue
        row = _row(bar, factor)
        if row is None:
            unreadable += 1
        else:
            found[row[0]] = row
    said = envelope.get("mdAvailability")
    return Page(
        [found[when] for when in sorted(found)],
        unreadable,
        given is not None,
        Availability(said) if isinstance(said, str) and said else None,
        as_int(envelope.get("tradingDayDuration")) or 0,
        now,
    )


def _row(bar: Mapping[str, Any], factor: Decimal) -> Row | None:
    when = as_int(bar["t"])
    opened, high, low, close = (_number(bar.get(name)) for name in "ohlc")
    if when is None or opened is None or high is None or low is None or close is None:
        return None
    volume = EXACT.multiply(_number(bar.get("v")) or Decimal(0), factor)
    whole = volume.to_integral_value()
    return when, opened, high, low, close, whole if whole == volume else volume


def _number(value: Any) -> Decimal | None:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return _numbers[str(value)]
    return as_decimal(value) if isinstance(value, str) else None


def _date(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except ValueError:
        return None


def no_data(error: APIStatusError) -> bool:
    """Whether an error says that there are no bars, and not that something is wrong."""
    return error.status in (200, 404, 500) and _NO_DATA.search(error.reason) is not None
