# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, OptionEvent, PutCall
from ..runtime.row import Row, column


class OptionEAE(Row, masked=("accountId", "acctAlias")):
    """An option exercised, assigned or expired. In `OptionEAE`."""

    __slots__ = ()

    transaction_type: OptionEvent | None = column("transactionType", OptionEvent)
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
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
    security_id_type: str | None = column("securityIDType", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
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
    date: datetime.date | None = column("date", "date")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    trade_price: Decimal | None = column("tradePrice", "decimal")
    mark_price: Decimal | None = column("markPrice", "decimal")
    """Price at the end of the period."""
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    commisions_and_tax: Decimal | None = column("commisionsAndTax", "decimal")
    """The broker's spelling."""
    cost_basis: Decimal | None = column("costBasis", "decimal")
    realized_pnl: Decimal | None = column("realizedPnl", "decimal")
    capital_gains_pnl: Decimal | None = column("capitalGainsPnl", "decimal")
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    trade_id: str | None = column("tradeID", "identifier")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
    rtn: str | None = column("rtn", "identifier")
    initial_investment: bool | None = column("initialInvestment", "flag")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
