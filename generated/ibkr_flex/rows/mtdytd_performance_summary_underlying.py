# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, PutCall
from ..runtime.row import Row, column


class MTDYTDPerformanceSummaryUnderlying(Row, masked=("accountId", "acctAlias")):
    """Profit by instrument, month to date and year to date. In `MTDYTDPerformanceSummary`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    mtm_mtd: Decimal | None = column("mtmMTD", "decimal")
    mtm_ytd: Decimal | None = column("mtmYTD", "decimal")
    real_stmtd: Decimal | None = column("realSTMTD", "decimal")
    real_stytd: Decimal | None = column("realSTYTD", "decimal")
    real_ltmtd: Decimal | None = column("realLTMTD", "decimal")
    real_ltytd: Decimal | None = column("realLTYTD", "decimal")
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
    realized_pnl_mtd: Decimal | None = column("realizedPnlMTD", "decimal")
    realized_capital_gains_pnl_mtd: Decimal | None = column("realizedCapitalGainsPnlMTD", "decimal")
    realized_fx_pnl_mtd: Decimal | None = column("realizedFxPnlMTD", "decimal")
    realized_pnl_ytd: Decimal | None = column("realizedPnlYTD", "decimal")
    realized_capital_gains_pnl_ytd: Decimal | None = column("realizedCapitalGainsPnlYTD", "decimal")
    realized_fx_pnl_ytd: Decimal | None = column("realizedFxPnlYTD", "decimal")
    broker_fees: Decimal | None = column("brokerFees", "decimal")
    broker_fees_sec: Decimal | None = column("brokerFeesSec", "decimal")
    broker_fees_com: Decimal | None = column("brokerFeesCom", "decimal")
    broker_fees_mtd: Decimal | None = column("brokerFeesMTD", "decimal")
    broker_fees_ytd: Decimal | None = column("brokerFeesYTD", "decimal")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
