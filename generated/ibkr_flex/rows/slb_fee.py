# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PutCall
from ..runtime.row import Row, column


class SLBFee(Row, masked=("accountId", "acctAlias", "fromAcct", "toAcct")):
    """A fee for lending or borrowing securities. In `SLBFees`."""

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
    value_date: datetime.date | None = column("valueDate", "date")
    start_date: datetime.date | None = column("startDate", "date")
    type: str | None = column("type", "text")
    exchange: str | None = column("exchange", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    collateral_amount: Decimal | None = column("collateralAmount", "decimal")
    fee_rate: Decimal | None = column("feeRate", "decimal")
    fee: Decimal | None = column("fee", "decimal")
    carry_charge: Decimal | None = column("carryCharge", "decimal")
    ticket_charge: Decimal | None = column("ticketCharge", "decimal")
    total_charges: Decimal | None = column("totalCharges", "decimal")
    market_fee_rate: Decimal | None = column("marketFeeRate", "decimal")
    gross_lend_fee: Decimal | None = column("grossLendFee", "decimal")
    net_lend_fee_rate: Decimal | None = column("netLendFeeRate", "decimal")
    net_lend_fee: Decimal | None = column("netLendFee", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    from_acct: str | None = column("fromAcct", "text")
    to_acct: str | None = column("toAcct", "text")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    unique_id: str | None = column("uniqueID", "identifier")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
