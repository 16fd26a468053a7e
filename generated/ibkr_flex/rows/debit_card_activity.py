# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory
from ..runtime.row import Row, column


class DebitCardActivity(Row, masked=("accountId", "acctAlias")):
    """A payment by debit card. In `DebitCardActivities`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    status: str | None = column("status", "text")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    posting_date: datetime.date | None = column("postingDate", "date")
    transaction_date_time: datetime.datetime | None = column("transactionDateTime", "datetime")
    category: str | None = column("category", "text")
    merchant_name_location: str | None = column("merchantNameLocation", "text")
    amount: Decimal | None = column("amount", "decimal")
    """Money; negative where it left the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
