# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, BuySell, Code, OpenClose, OrderType, PutCall, TransactionType
from ..runtime.row import Row, column


class Lot(Row, masked=("accountId", "acctAlias")):
    """A closed tax lot of a trade. `transactionID` is that of the opening, `tradeDate` the day of the closing. In
    `Trades`."""

    __slots__ = ()

    transaction_type: TransactionType | None = column("transactionType", TransactionType)
    open_close_indicator: OpenClose | None = column("openCloseIndicator", OpenClose)
    buy_sell: BuySell | None = column("buySell", BuySell)
    order_type: OrderType | None = column("orderType", OrderType)
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
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    listing_exchange: str | None = column("listingExchange", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    trade_id: str | None = column("tradeID", "identifier")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    trade_date: datetime.date | None = column("tradeDate", "date")
    trade_time: datetime.time | None = column("tradeTime", "time")
    settle_date_target: datetime.date | None = column("settleDateTarget", "date")
    """Day of settlement."""
    exchange: str | None = column("exchange", "text")
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    trade_price: Decimal | None = column("tradePrice", "decimal")
    trade_money: Decimal | None = column("tradeMoney", "decimal")
    taxes: Decimal | None = column("taxes", "decimal")
    ib_commission: Decimal | None = column("ibCommission", "decimal")
    """Commission; a cost is negative."""
    ib_commission_currency: str | None = column("ibCommissionCurrency", "text")
    net_cash: Decimal | None = column("netCash", "decimal")
    """Money moved, commission and tax included; a payment is negative."""
    net_cash_in_base: Decimal | None = column("netCashInBase", "decimal")
    close_price: Decimal | None = column("closePrice", "decimal")
    notes: tuple[Code, ...] = column("notes", "codes")
    """Codes that say more about the row."""
    cost: Decimal | None = column("cost", "decimal")
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    orig_trade_price: Decimal | None = column("origTradePrice", "decimal")
    orig_trade_date: datetime.date | None = column("origTradeDate", "date")
    orig_trade_id: str | None = column("origTradeID", "identifier")
    orig_order_id: str | None = column("origOrderID", "identifier")
    open_date_time: datetime.datetime | None = column("openDateTime", "datetime")
    fifo_pnl_realized: Decimal | None = column("fifoPnlRealized", "decimal")
    """Realised profit, first in, first out. The realised profit of an account is the sum over its trades."""
    capital_gains_pnl: Decimal | None = column("capitalGainsPnl", "decimal")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    ib_order_id: str | None = column("ibOrderID", "identifier")
    order_time: datetime.datetime | None = column("orderTime", "datetime")
    change_in_price: Decimal | None = column("changeInPrice", "decimal")
    change_in_quantity: Decimal | None = column("changeInQuantity", "decimal")
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    clearing_firm_id: str | None = column("clearingFirmID", "text")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    holding_period_date_time: datetime.datetime | None = column("holdingPeriodDateTime", "datetime")
    ib_exec_id: str | None = column("ibExecID", "identifier")
    brokerage_order_id: str | None = column("brokerageOrderID", "identifier")
    order_reference: str | None = column("orderReference", "identifier")
    """What the customer called the order (`cOID`); only with audit trail fields."""
    volatility_order_link: str | None = column("volatilityOrderLink", "identifier")
    exch_order_id: str | None = column("exchOrderId", "identifier")
    ext_exec_id: str | None = column("extExecID", "identifier")
    trader_id: str | None = column("traderID", "identifier")
    is_api_order: bool | None = column("isAPIOrder", "flag")
    """Whether the order came through an API."""
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    security_id: str | None = column("securityID", "text")
    security_id_type: str | None = column("securityIDType", "text")
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    issuer: str | None = column("issuer", "text")
    sedol: str | None = column("sedol", "text")
    when_realized: datetime.datetime | None = column("whenRealized", "datetime")
    when_reopened: datetime.datetime | None = column("whenReopened", "datetime")
    accrued_int: Decimal | None = column("accruedInt", "decimal")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    rtn: str | None = column("rtn", "identifier")
    initial_investment: bool | None = column("initialInvestment", "flag")
    position_action_id: str | None = column("positionActionID", "identifier")
