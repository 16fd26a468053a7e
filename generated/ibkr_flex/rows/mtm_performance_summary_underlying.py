# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class MTMPerformanceSummaryUnderlying(Row, masked=("accountId", "acctAlias")):
    """Profit by instrument, marked to market. In `MTMPerformanceSummaryInBase`."""

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
    security_id_type: str | None = column("securityIDType", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    sedol: str | None = column("sedol", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
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
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    prev_close_quantity: Decimal | None = column("prevCloseQuantity", "decimal")
    prev_close_price: Decimal | None = column("prevClosePrice", "decimal")
    close_quantity: Decimal | None = column("closeQuantity", "decimal")
    close_price: Decimal | None = column("closePrice", "decimal")
    transaction_mtm: Decimal | None = column("transactionMtm", "decimal")
    prior_open_mtm: Decimal | None = column("priorOpenMtm", "decimal")
    commissions: Decimal | None = column("commissions", "decimal")
    other: Decimal | None = column("other", "decimal")
    total: Decimal | None = column("total", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    corp_action_mtm: Decimal | None = column("corpActionMtm", "decimal")
    dividends: Decimal | None = column("dividends", "decimal")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    other_with_accruals: Decimal | None = column("otherWithAccruals", "decimal")
    total_with_accruals: Decimal | None = column("totalWithAccruals", "decimal")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
