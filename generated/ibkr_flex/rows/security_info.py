# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class SecurityInfo(Row):
    """What is known of an instrument of the statement. In `SecuritiesInfo`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_category: str | None = column("underlyingCategory", "text")
    sub_category: str | None = column("subCategory", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    maturity: str | None = column("maturity", "text")
    issue_date: datetime.date | None = column("issueDate", "date")
    type: str | None = column("type", "text")
    sedol: str | None = column("sedol", "text")
    security_id_type: str | None = column("securityIDType", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    issuer: str | None = column("issuer", "text")
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    settlement_policy_method: str | None = column("settlementPolicyMethod", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
    rtn: str | None = column("rtn", "identifier")
    initial_investment: bool | None = column("initialInvestment", "flag")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
