# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code
from ..runtime.row import Row, column


class FxLot(Row, masked=("accountId", "acctAlias")):
    """A lot of a currency position. In `FxPositions`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    functional_currency: str | None = column("functionalCurrency", "text")
    fx_currency: str | None = column("fxCurrency", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    cost_price: Decimal | None = column("costPrice", "decimal")
    cost_basis: Decimal | None = column("costBasis", "decimal")
    close_price: Decimal | None = column("closePrice", "decimal")
    value: Decimal | None = column("value", "decimal")
    unrealized_pl: Decimal | None = column("unrealizedPL", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    lot_description: str | None = column("lotDescription", "text")
    lot_open_date_time: datetime.datetime | None = column("lotOpenDateTime", "datetime")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
