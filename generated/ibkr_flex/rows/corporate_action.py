# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, CorporateActionType, PutCall
from ..runtime.row import Row, column


class CorporateAction(Row, masked=("accountId", "acctAlias")):
    """A corporate action: split, merger, spin-off and so on. In `CorporateActions`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    sub_category: str | None = column("subCategory", "text")
    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
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
    action_id: str | None = column("actionID", "identifier")
    """Number of the corporate action or payment; groups the rows that belong together."""
    action_description: str | None = column("actionDescription", "text")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    amount: Decimal | None = column("amount", "decimal")
    """Money; negative where it left the account."""
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    fifo_pnl_realized: Decimal | None = column("fifoPnlRealized", "decimal")
    """Realised profit, first in, first out. The realised profit of an account is the sum over its trades."""
    capital_gains_pnl: Decimal | None = column("capitalGainsPnl", "decimal")
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    type: CorporateActionType | None = column("type", CorporateActionType)
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    sedol: str | None = column("sedol", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
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
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    value: Decimal | None = column("value", "decimal")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    cost_basis: Decimal | None = column("costBasis", "decimal")
