# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, TradeTransferDirection
from ..runtime.row import Row, column


class UnsettledTransfer(Row, masked=("accountId",)):
    """A transfer that has not settled. In `UnsettledTransfers`."""

    __slots__ = ()

    direction: TradeTransferDirection | None = column("direction", TradeTransferDirection)
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    sedol: str | None = column("sedol", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    stage: str | None = column("stage", "text")
    trade_date: datetime.date | None = column("tradeDate", "date")
    target_settlement: datetime.date | None = column("targetSettlement", "date")
    contra: str | None = column("contra", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    trade_price: Decimal | None = column("tradePrice", "decimal")
    trade_amount: Decimal | None = column("tradeAmount", "decimal")
    trade_amount_in_base: Decimal | None = column("tradeAmountInBase", "decimal")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
