# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime

from ..runtime.row import Row, column


class FlexStatement(Row, masked=("accountId",)):
    """One statement: an account, over a period or on one day."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    from_date: datetime.date | None = column("fromDate", "date")
    to_date: datetime.date | None = column("toDate", "date")
    period: str | None = column("period", "text")
    when_generated: datetime.datetime | None = column("whenGenerated", "datetime")
    """When the report was made; no zone unless one is printed."""
