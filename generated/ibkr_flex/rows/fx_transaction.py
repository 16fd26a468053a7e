# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code
from ..runtime.row import Row, column


class FxTransaction(Row, masked=("accountId", "acctAlias")):
    """A transaction that changed a currency position. In `FxTransactions`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    functional_currency: str | None = column("functionalCurrency", "text")
    fx_currency: str | None = column("fxCurrency", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    cost: Decimal | None = column("cost", "decimal")
    realized_pl: Decimal | None = column("realizedPL", "decimal")
    activity_description: str | None = column("activityDescription", "text")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
