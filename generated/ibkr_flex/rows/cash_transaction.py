# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, CashTransactionType, Code, PutCall
from ..runtime.row import Row, column


class CashTransaction(Row, masked=("accountId", "acctAlias")):
    """Money in or out that is no trade: dividend, interest, tax, fee, deposit. In `CashTransactions`."""

    __slots__ = ()

    type: CashTransactionType | None = column("type", CashTransactionType)
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    sub_category: str | None = column("subCategory", "text")
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
    client_reference: str | None = column("clientReference", "identifier")
    settle_date: datetime.date | None = column("settleDate", "date")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    action_id: str | None = column("actionID", "identifier")
    """Number of the corporate action or payment; groups the rows that belong together."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    available_for_trading_date: datetime.datetime | None = column("availableForTradingDate", "datetime")
    ex_date: datetime.datetime | None = column("exDate", "datetime")
    dividend_type: str | None = column("dividendType", "text")
