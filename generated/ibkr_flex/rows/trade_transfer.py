# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import (
    AssetCategory,
    Code,
    DeliveredReceived,
    OpenClose,
    PutCall,
    TradeTransferDirection,
    TransactionType,
)
from ..runtime.row import Row, column


class TradeTransfer(Row, masked=("accountId", "brokerAccount", "acctAlias")):
    """A trade transferred between brokers. In `TradeTransfers`."""

    __slots__ = ()

    transaction_type: TransactionType | None = column("transactionType", TransactionType)
    open_close_indicator: OpenClose | None = column("openCloseIndicator", OpenClose)
    direction: TradeTransferDirection | None = column("direction", TradeTransferDirection)
    delivered_received: DeliveredReceived | None = column("deliveredReceived", DeliveredReceived)
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
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
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
    close_price: Decimal | None = column("closePrice", "decimal")
    notes: tuple[Code, ...] = column("notes", "codes")
    """Codes that say more about the row."""
    cost: Decimal | None = column("cost", "decimal")
    fifo_pnl_realized: Decimal | None = column("fifoPnlRealized", "decimal")
    """Realised profit, first in, first out. The realised profit of an account is the sum over its trades."""
    mtm_pnl: Decimal | None = column("mtmPnl", "decimal")
    """Profit marked to market: another method than `fifoPnlRealized`, not to be added to it."""
    broker_name: str | None = column("brokerName", "text")
    broker_account: str | None = column("brokerAccount", "text")
    away_broker_commission: Decimal | None = column("awayBrokerCommission", "decimal")
    regulatory_fee: Decimal | None = column("regulatoryFee", "decimal")
    net_trade_money: Decimal | None = column("netTradeMoney", "decimal")
    net_trade_money_in_base: Decimal | None = column("netTradeMoneyInBase", "decimal")
    net_trade_price: Decimal | None = column("netTradePrice", "decimal")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    sedol: str | None = column("sedol", "text")
    security_id: str | None = column("securityID", "text")
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    issuer: str | None = column("issuer", "text")
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    proceeds: Decimal | None = column("proceeds", "decimal")
    """Price times quantity times multiplier; a payment is negative."""
    fx_pnl: Decimal | None = column("fxPnl", "decimal")
    net_cash: Decimal | None = column("netCash", "decimal")
    """Money moved, commission and tax included; a payment is negative."""
    orig_trade_price: Decimal | None = column("origTradePrice", "decimal")
    orig_trade_date: datetime.date | None = column("origTradeDate", "date")
    orig_trade_id: str | None = column("origTradeID", "identifier")
    orig_order_id: str | None = column("origOrderID", "identifier")
    clearing_firm_id: str | None = column("clearingFirmID", "text")
    transaction_id: str | None = column("transactionID", "identifier")
    """Number of the transaction."""
    open_date_time: datetime.datetime | None = column("openDateTime", "datetime")
    holding_period_date_time: datetime.datetime | None = column("holdingPeriodDateTime", "datetime")
    when_realized: datetime.datetime | None = column("whenRealized", "datetime")
    when_reopened: datetime.datetime | None = column("whenReopened", "datetime")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    security_id_type: str | None = column("securityIDType", "text")
