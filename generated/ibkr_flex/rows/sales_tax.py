# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class SalesTax(Row, masked=("accountId", "acctAlias")):
    """A sales tax. In `SalesTaxes`."""

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
    sub_category: str | None = column("subCategory", "text")
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
    date: datetime.date | None = column("date", "date")
    country: str | None = column("country", "text")
    tax_type: str | None = column("taxType", "text")
    payer: str | None = column("payer", "text")
    taxable_description: str | None = column("taxableDescription", "text")
    taxable_amount: Decimal | None = column("taxableAmount", "decimal")
    tax_rate: Decimal | None = column("taxRate", "decimal")
    sales_tax: Decimal | None = column("salesTax", "decimal")
    taxable_transaction_id: str | None = column("taxableTransactionID", "identifier")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
