# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class FIFOPerformanceSummaryUnderlying(Row, masked=("accountId", "acctAlias")):
    """Realised and unrealised profit by instrument, first in, first out. In `FIFOPerformanceSummaryInBase`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    listing_exchange: str | None = column("listingExchange", "text")
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    realized_st_profit: Decimal | None = column("realizedSTProfit", "decimal")
    realized_st_loss: Decimal | None = column("realizedSTLoss", "decimal")
    realized_lt_profit: Decimal | None = column("realizedLTProfit", "decimal")
    realized_lt_loss: Decimal | None = column("realizedLTLoss", "decimal")
    total_realized_pnl: Decimal | None = column("totalRealizedPnl", "decimal")
    unrealized_profit: Decimal | None = column("unrealizedProfit", "decimal")
    unrealized_loss: Decimal | None = column("unrealizedLoss", "decimal")
    total_unrealized_pnl: Decimal | None = column("totalUnrealizedPnl", "decimal")
    total_fifo_pnl: Decimal | None = column("totalFifoPnl", "decimal")
    total_realized_capital_gains_pnl: Decimal | None = column("totalRealizedCapitalGainsPnl", "decimal")
    total_realized_fx_pnl: Decimal | None = column("totalRealizedFxPnl", "decimal")
    total_unrealized_capital_gains_pnl: Decimal | None = column("totalUnrealizedCapitalGainsPnl", "decimal")
    total_unrealized_fx_pnl: Decimal | None = column("totalUnrealizedFxPnl", "decimal")
    total_capital_gains_pnl: Decimal | None = column("totalCapitalGainsPnl", "decimal")
    total_fx_pnl: Decimal | None = column("totalFxPnl", "decimal")
    transferred_pnl: Decimal | None = column("transferredPnl", "decimal")
    transferred_capital_gains_pnl: Decimal | None = column("transferredCapitalGainsPnl", "decimal")
    transferred_fx_pnl: Decimal | None = column("transferredFxPnl", "decimal")
    sedol: str | None = column("sedol", "text")
    security_id_type: str | None = column("securityIDType", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    issuer: str | None = column("issuer", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    unrealized_st_profit: Decimal | None = column("unrealizedSTProfit", "decimal")
    unrealized_st_loss: Decimal | None = column("unrealizedSTLoss", "decimal")
    unrealized_lt_profit: Decimal | None = column("unrealizedLTProfit", "decimal")
    unrealized_lt_loss: Decimal | None = column("unrealizedLTLoss", "decimal")
    cost_adj: Decimal | None = column("costAdj", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
