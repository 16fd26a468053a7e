# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class ChangeInDividendAccrual(Row, masked=("accountId", "fromAcct", "toAcct", "acctAlias")):
    """A dividend accrual as it was posted or reversed. In `ChangeInDividendAccruals`."""

    __slots__ = ()

    date: datetime.date | None = column("date", "date")
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    account_id: str | None = column("accountId", "text")
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    sedol: str | None = column("sedol", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    ex_date: datetime.date | None = column("exDate", "date")
    pay_date: datetime.date | None = column("payDate", "date")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    tax: Decimal | None = column("tax", "decimal")
    fee: Decimal | None = column("fee", "decimal")
    gross_rate: Decimal | None = column("grossRate", "decimal")
    gross_amount: Decimal | None = column("grossAmount", "decimal")
    net_amount: Decimal | None = column("netAmount", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
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
    from_acct: str | None = column("fromAcct", "text")
    to_acct: str | None = column("toAcct", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    action_id: str | None = column("actionID", "identifier")
    """Number of the corporate action or payment; groups the rows that belong together."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
