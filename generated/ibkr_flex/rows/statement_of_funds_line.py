# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, BuySell, PutCall
from ..runtime.row import Row, column


class StatementOfFundsLine(Row, masked=("accountId", "acctAlias")):
    """A line of the statement of funds, with the balance after it. In `StmtFunds`."""

    __slots__ = ()

    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    account_id: str | None = column("accountId", "text")
    balance: Decimal | None = column("balance", "decimal")
    debit: Decimal | None = column("debit", "decimal")
    credit: Decimal | None = column("credit", "decimal")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    trade_id: str | None = column("tradeID", "identifier")
    date: datetime.datetime | None = column("date", "datetime")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    activity_description: str | None = column("activityDescription", "text")
    amount: Decimal | None = column("amount", "decimal")
    """Money; negative where it left the account."""
    buy_sell: BuySell | None = column("buySell", BuySell)
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
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    settle_date: datetime.date | None = column("settleDate", "date")
    activity_code: str | None = column("activityCode", "text")
    order_id: str | None = column("orderID", "identifier")
    trade_quantity: Decimal | None = column("tradeQuantity", "decimal")
    trade_price: Decimal | None = column("tradePrice", "decimal")
    trade_gross: Decimal | None = column("tradeGross", "decimal")
    trade_commission: Decimal | None = column("tradeCommission", "decimal")
    trade_tax: Decimal | None = column("tradeTax", "decimal")
    trade_code: str | None = column("tradeCode", "text")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    action_id: str | None = column("actionID", "identifier")
    """Number of the corporate action or payment; groups the rows that belong together."""
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
