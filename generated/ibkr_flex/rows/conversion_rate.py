# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..runtime.row import Row, column


class ConversionRate(Row):
    """The rate of a currency on a day. In `ConversionRates`."""

    __slots__ = ()

    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    from_currency: str | None = column("fromCurrency", "text")
    to_currency: str | None = column("toCurrency", "text")
    rate: Decimal | None = column("rate", "decimal")
