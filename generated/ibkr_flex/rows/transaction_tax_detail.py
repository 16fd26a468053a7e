# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class TransactionTaxDetail(Row, masked=("accountId", "acctAlias")):
    """A part of a tax on a transaction. In `TransactionTaxes`."""

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
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    security_id_type: str | None = column("securityIDType", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    issuer: str | None = column("issuer", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    date: datetime.datetime | None = column("date", "datetime")
    tax_description: str | None = column("taxDescription", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    tax_amount: Decimal | None = column("taxAmount", "decimal")
    trade_id: str | None = column("tradeId", "identifier")
    trade_price: Decimal | None = column("tradePrice", "decimal")
    source: str | None = column("source", "text")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
