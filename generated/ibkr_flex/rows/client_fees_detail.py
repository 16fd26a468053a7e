# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..runtime.row import Row, column


class ClientFeesDetail(Row, masked=("accountId", "acctAlias")):
    """What a fee of a client is made of. In `ClientFeesDetail`."""

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
    date: datetime.datetime | None = column("date", "datetime")
    trade_id: str | None = column("tradeID", "identifier")
    exec_id: str | None = column("execID", "identifier")
    total_revenue: Decimal | None = column("totalRevenue", "decimal")
    total_commission: Decimal | None = column("totalCommission", "decimal")
    broker_execution_charge: Decimal | None = column("brokerExecutionCharge", "decimal")
    clearing_charge: Decimal | None = column("clearingCharge", "decimal")
    third_party_execution_charge: Decimal | None = column("thirdPartyExecutionCharge", "decimal")
    third_party_regulatory_charge: Decimal | None = column("thirdPartyRegulatoryCharge", "decimal")
    reg_finra_trading_activity_fee: Decimal | None = column("regFINRATradingActivityFee", "decimal")
    reg_section31_transaction_fee: Decimal | None = column("regSection31TransactionFee", "decimal")
    reg_other: Decimal | None = column("regOther", "decimal")
    total_net: Decimal | None = column("totalNet", "decimal")
    total_net_in_base: Decimal | None = column("totalNetInBase", "decimal")
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    other: Decimal | None = column("other", "decimal")
