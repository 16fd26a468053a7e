# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from decimal import Decimal

from ..choices import AssetCategory
from ..runtime.row import Row, column


class ChangeInPositionValue(Row, masked=("accountId", "acctAlias")):
    """How the value of positions of one kind of asset changed. In `ChangeInPositionValues`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    prior_period_value: Decimal | None = column("priorPeriodValue", "decimal")
    transactions: Decimal | None = column("transactions", "decimal")
    mtm_prior_period_positions: Decimal | None = column("mtmPriorPeriodPositions", "decimal")
    mtm_transactions: Decimal | None = column("mtmTransactions", "decimal")
    corporate_actions: Decimal | None = column("corporateActions", "decimal")
    account_transfers: Decimal | None = column("accountTransfers", "decimal")
    fx_translation_pnl: Decimal | None = column("fxTranslationPnl", "decimal")
    future_price_adjustments: Decimal | None = column("futurePriceAdjustments", "decimal")
    settled_cash: Decimal | None = column("settledCash", "decimal")
    end_of_period_value: Decimal | None = column("endOfPeriodValue", "decimal")
    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    other: Decimal | None = column("other", "decimal")
    linking_adjustments: Decimal | None = column("linkingAdjustments", "decimal")
