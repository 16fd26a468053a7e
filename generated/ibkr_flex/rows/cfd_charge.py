# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class CFDCharge(Row, masked=("accountId", "acctAlias")):
    """A charge on a contract for difference. In `CFDCharges`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
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
    amount: Decimal | None = column("amount", "decimal")
    """Money; negative where it left the account."""
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    sedol: str | None = column("sedol", "text")
    symbol: str | None = column("symbol", "text")
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
    trade_id: str | None = column("tradeID", "identifier")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    date: datetime.date | None = column("date", "date")
    received: Decimal | None = column("received", "decimal")
    paid: Decimal | None = column("paid", "decimal")
    total: Decimal | None = column("total", "decimal")
    transaction_id_other_spelling: str | None = column("transactionId", "identifier")
    activity_description: str | None = column("activityDescription", "text")
    client_reference: str | None = column("clientReference", "identifier")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
