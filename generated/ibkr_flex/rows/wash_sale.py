# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, BuySell, Code, OpenClose, OrderType, PutCall, TransactionType
from ..runtime.row import Row, column


class WashSale(Row, masked=("accountId", "acctAlias")):
    """A loss that a wash sale disallows. In `Trades`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    accrued_int: Decimal | None = column("accruedInt", "decimal")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    brokerage_order_id: str | None = column("brokerageOrderID", "identifier")
    buy_sell: BuySell | None = column("buySell", BuySell)
    change_in_price: Decimal | None = column("changeInPrice", "decimal")
    change_in_quantity: Decimal | None = column("changeInQuantity", "decimal")
    clearing_firm_id: str | None = column("clearingFirmID", "text")
    close_price: Decimal | None = column("closePrice", "decimal")
    commodity_type: str | None = column("commodityType", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    cost: Decimal | None = column("cost", "decimal")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    cusip: str | None = column("cusip", "text")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    delivery_type: str | None = column("deliveryType", "text")
    description: str | None = column("description", "text")
    exch_order_id: str | None = column("exchOrderId", "identifier")
    exchange: str | None = column("exchange", "text")
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    ext_exec_id: str | None = column("extExecID", "identifier")
    fifo_pnl_realized: Decimal | None = column("fifoPnlRealized", "decimal")
    """Realised profit, first in, first out. The realised profit of an account is the sum over its trades."""
    figi: str | None = column("figi", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    holding_period_date_time: datetime.datetime | None = column("holdingPeriodDateTime", "datetime")
    ib_commission: Decimal | None = column("ibCommission", "decimal")
    """Commission; a cost is negative."""
    ib_commission_currency: str | None = column("ibCommissionCurrency", "text")
    ib_exec_id: str | None = column("ibExecID", "identifier")
    ib_order_id: str | None = column("ibOrderID", "identifier")
    initial_investment: bool | None = column("initialInvestment", "flag")
    is_api_order: bool | None = column("isAPIOrder", "flag")
    """Whether the order came through an API."""
    isin: str | None = column("isin", "text")
    issuer: str | None = column("issuer", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    listing_exchange: str | None = column("listingExchange", "text")
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    net_cash: Decimal | None = column("netCash", "decimal")
    """Money moved, commission and tax included; a payment is negative."""
    notes: tuple[Code, ...] = column("notes", "codes")
    """Codes that say more about the row."""
    open_close_indicator: OpenClose | None = column("openCloseIndicator", OpenClose)
    open_date_time: datetime.datetime | None = column("openDateTime", "datetime")
    order_reference: str | None = column("orderReference", "identifier")
    """What the customer called the order (`cOID`); only with audit trail fields."""
    order_time: datetime.datetime | None = column("orderTime", "datetime")
    order_type: OrderType | None = column("orderType", OrderType)
    orig_order_id: str | None = column("origOrderID", "identifier")
    orig_trade_date: datetime.date | None = column("origTradeDate", "date")
    orig_trade_id: str | None = column("origTradeID", "identifier")
    orig_trade_price: Decimal | None = column("origTradePrice", "decimal")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    position_action_id: str | None = column("positionActionID", "identifier")
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    put_call: PutCall | None = column("putCall", PutCall)
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    rtn: str | None = column("rtn", "identifier")
    security_id: str | None = column("securityID", "text")
    security_id_type: str | None = column("securityIDType", "text")
    serial_number: str | None = column("serialNumber", "text")
    settle_date_target: datetime.date | None = column("settleDateTarget", "date")
    """Day of settlement."""
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    sub_category: str | None = column("subCategory", "text")
    symbol: str | None = column("symbol", "text")
    taxes: Decimal | None = column("taxes", "decimal")
    trade_date: datetime.date | None = column("tradeDate", "date")
    trade_id: str | None = column("tradeID", "identifier")
    trade_money: Decimal | None = column("tradeMoney", "decimal")
    trade_price: Decimal | None = column("tradePrice", "decimal")
    trader_id: str | None = column("traderID", "identifier")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    transaction_type: TransactionType | None = column("transactionType", TransactionType)
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    volatility_order_link: str | None = column("volatilityOrderLink", "identifier")
    weight: str | None = column("weight", "text")
    when_realized: datetime.datetime | None = column("whenRealized", "datetime")
    when_reopened: datetime.datetime | None = column("whenReopened", "datetime")
