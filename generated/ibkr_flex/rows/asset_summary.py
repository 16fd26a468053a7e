# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, BuySell, Code, OpenClose, OrderType, PutCall, TransactionType
from ..runtime.row import Row, column


class AssetSummary(Row, masked=("accountId", "acctAlias")):
    """Trades of one kind of asset, summed up. In `TradeConfirms`, `Trades`."""

    __slots__ = ()

    account_id: str | None = column("accountId", "text")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
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
    transaction_type: TransactionType | None = column("transactionType", TransactionType)
    trade_id: str | None = column("tradeID", "identifier")
    order_id: str | None = column("orderID", "identifier")
    exec_id: str | None = column("execID", "identifier")
    brokerage_order_id: str | None = column("brokerageOrderID", "identifier")
    order_reference: str | None = column("orderReference", "identifier")
    """What the customer called the order (`cOID`); only with audit trail fields."""
    volatility_order_link: str | None = column("volatilityOrderLink", "identifier")
    clearing_firm_id: str | None = column("clearingFirmID", "text")
    orig_trade_price: Decimal | None = column("origTradePrice", "decimal")
    trade_price_other_spelling: Decimal | None = column("TradePrice", "decimal")
    trade_money: Decimal | None = column("tradeMoney", "decimal")
    taxes: Decimal | None = column("taxes", "decimal")
    orig_trade_date: datetime.date | None = column("origTradeDate", "date")
    orig_trade_id: str | None = column("origTradeID", "identifier")
    trade_price: Decimal | None = column("tradePrice", "decimal")
    order_time: datetime.datetime | None = column("orderTime", "datetime")
    exch_order_id: str | None = column("exchOrderId", "identifier")
    date_time: datetime.datetime | None = column("dateTime", "datetime")
    """When it happened; no zone unless one is printed."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    ib_exec_id: str | None = column("ibExecID", "identifier")
    settle_date_target: datetime.date | None = column("settleDateTarget", "date")
    """Day of settlement."""
    cost: Decimal | None = column("cost", "decimal")
    ext_exec_id: str | None = column("extExecID", "identifier")
    open_date_time: datetime.datetime | None = column("openDateTime", "datetime")
    holding_period_date_time: datetime.datetime | None = column("holdingPeriodDateTime", "datetime")
    when_realized: datetime.datetime | None = column("whenRealized", "datetime")
    when_reopened: datetime.datetime | None = column("whenReopened", "datetime")
    change_in_price: Decimal | None = column("changeInPrice", "decimal")
    change_in_quantity: Decimal | None = column("changeInQuantity", "decimal")
    ib_order_id: str | None = column("ibOrderID", "identifier")
    orig_order_id: str | None = column("origOrderID", "identifier")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    trade_date: datetime.date | None = column("tradeDate", "date")
    open_close_indicator: OpenClose | None = column("openCloseIndicator", OpenClose)
    notes: tuple[Code, ...] = column("notes", "codes")
    """Codes that say more about the row."""
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    fifo_pnl_realized: Decimal | None = column("fifoPnlRealized", "decimal")
    """Realised profit, first in, first out. The realised profit of an account is the sum over its trades."""
    close_price: Decimal | None = column("closePrice", "decimal")
    exchange: str | None = column("exchange", "text")
    ib_commission: Decimal | None = column("ibCommission", "decimal")
    """Commission; a cost is negative."""
    ib_commission_currency: str | None = column("ibCommissionCurrency", "text")
    net_cash: Decimal | None = column("netCash", "decimal")
    """Money moved, commission and tax included; a payment is negative."""
    net_cash_in_base: Decimal | None = column("netCashInBase", "decimal")
    buy_sell: BuySell | None = column("buySell", BuySell)
    quantity: Decimal | None = column("quantity", "decimal")
    """Positive where bought, negative where sold."""
    price: Decimal | None = column("price", "decimal")
    amount: Decimal | None = column("amount", "decimal")
    """Money; negative where it left the account."""
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    commission: Decimal | None = column("commission", "decimal")
    """Commission; a cost is negative."""
    broker_execution_commission: Decimal | None = column("brokerExecutionCommission", "decimal")
    broker_clearing_commission: Decimal | None = column("brokerClearingCommission", "decimal")
    third_party_execution_commission: Decimal | None = column("thirdPartyExecutionCommission", "decimal")
    third_party_clearing_commission: Decimal | None = column("thirdPartyClearingCommission", "decimal")
    third_party_regulatory_commission: Decimal | None = column("thirdPartyRegulatoryCommission", "decimal")
    other_commission: Decimal | None = column("otherCommission", "decimal")
    commission_currency: str | None = column("commissionCurrency", "text")
    tax: Decimal | None = column("tax", "decimal")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    order_type: OrderType | None = column("orderType", OrderType)
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    trader_id: str | None = column("traderID", "identifier")
    is_api_order: bool | None = column("isAPIOrder", "flag")
    """Whether the order came through an API."""
    allocated_to: str | None = column("allocatedTo", "text")
    accrued_int: Decimal | None = column("accruedInt", "decimal")
    delivery_type: str | None = column("deliveryType", "text")
    serial_number: str | None = column("serialNumber", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
    sub_category: str | None = column("subCategory", "text")
    figi: str | None = column("figi", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    related_trade_id: str | None = column("relatedTradeID", "identifier")
    orig_transaction_id: str | None = column("origTransactionID", "identifier")
    related_transaction_id: str | None = column("relatedTransactionID", "identifier")
    rtn: str | None = column("rtn", "identifier")
    initial_investment: bool | None = column("initialInvestment", "flag")
    position_action_id: str | None = column("positionActionID", "identifier")
