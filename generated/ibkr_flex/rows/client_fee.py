# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, BuySell
from ..runtime.row import Row, column


class ClientFee(Row, masked=("accountId", "acctAlias")):
    """A fee that a client of an advisor or broker paid. In `ClientFees`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    fee_type: str | None = column("feeType", "text")
    date: datetime.datetime | None = column("date", "datetime")
    description: str | None = column("description", "text")
    expense_indicator: str | None = column("expenseIndicator", "text")
    revenue: Decimal | None = column("revenue", "decimal")
    expense: Decimal | None = column("expense", "decimal")
    net: Decimal | None = column("net", "decimal")
    revenue_in_base: Decimal | None = column("revenueInBase", "decimal")
    expense_in_base: Decimal | None = column("expenseInBase", "decimal")
    net_in_base: Decimal | None = column("netInBase", "decimal")
    trade_id: str | None = column("tradeID", "identifier")
    exec_id: str | None = column("execID", "identifier")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    settle_date: datetime.date | None = column("settleDate", "date")
    buy_sell: BuySell | None = column("buySell", BuySell)
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    trade_price: Decimal | None = column("tradePrice", "decimal")
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    symbol: str | None = column("symbol", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
