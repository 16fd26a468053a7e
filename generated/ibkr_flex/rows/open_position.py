# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

import datetime
from decimal import Decimal

from ..choices import AssetCategory, Code, PositionSide, PutCall
from ..runtime.row import Row, column


class OpenPosition(Row, masked=("accountId", "acctAlias")):
    """A position at the end of the period, or one lot of it. In `OpenPositions`."""

    __slots__ = ()

    side: PositionSide | None = column("side", PositionSide)
    asset_category: AssetCategory | None = column("assetCategory", AssetCategory)
    sub_category: str | None = column("subCategory", "text")
    account_id: str | None = column("accountId", "text")
    currency: str | None = column("currency", "text")
    """ISO 4217, or one of the codes of the broker's own: CNH, minor units, BASE_SUMMARY."""
    fx_rate_to_base: Decimal | None = column("fxRateToBase", "decimal")
    """Base currency for one unit of the currency of the row."""
    report_date: datetime.date | None = column("reportDate", "date")
    """Day of the report in which the row stands."""
    symbol: str | None = column("symbol", "text")
    description: str | None = column("description", "text")
    conid: int | None = column("conid", "integer")
    """The broker's number of the instrument."""
    security_id: str | None = column("securityID", "text")
    cusip: str | None = column("cusip", "text")
    isin: str | None = column("isin", "text")
    figi: str | None = column("figi", "text")
    multiplier: Decimal | None = column("multiplier", "decimal")
    """Units of the underlying in one contract."""
    position: Decimal | None = column("position", "decimal")
    mark_price: Decimal | None = column("markPrice", "decimal")
    """Price at the end of the period."""
    position_value: Decimal | None = column("positionValue", "decimal")
    """Position times price times multiplier."""
    open_price: Decimal | None = column("openPrice", "decimal")
    cost_basis_price: Decimal | None = column("costBasisPrice", "decimal")
    cost_basis_money: Decimal | None = column("costBasisMoney", "decimal")
    """What the position cost."""
    fifo_pnl_unrealized: Decimal | None = column("fifoPnlUnrealized", "decimal")
    """Unrealised profit, first in, first out."""
    level_of_detail: str | None = column("levelOfDetail", "text")
    """What a row stands for: EXECUTION, ORDER, SYMBOL_SUMMARY, ASSET_SUMMARY, CLOSED_LOT, WASH_SALE and others."""
    open_date_time: datetime.datetime | None = column("openDateTime", "datetime")
    holding_period_date_time: datetime.datetime | None = column("holdingPeriodDateTime", "datetime")
    security_id_type: str | None = column("securityIDType", "text")
    issuer: str | None = column("issuer", "text")
    issuer_country_code: str | None = column("issuerCountryCode", "text")
    underlying_conid: int | None = column("underlyingConid", "integer")
    """The broker's number of the underlying."""
    underlying_symbol: str | None = column("underlyingSymbol", "text")
    code: tuple[Code, ...] = column("code", "codes")
    """Codes that say more about the row."""
    originating_order_id: str | None = column("originatingOrderID", "identifier")
    originating_transaction_id: str | None = column("originatingTransactionID", "identifier")
    accrued_int: Decimal | None = column("accruedInt", "decimal")
    acct_alias: str | None = column("acctAlias", "text")
    """What the owner calls the account."""
    model: str | None = column("model", "text")
    """Model portfolio the row belongs to."""
    sedol: str | None = column("sedol", "text")
    percent_of_nav: Decimal | None = column("percentOfNAV", "decimal")
    strike: Decimal | None = column("strike", "decimal")
    """Strike price."""
    expiry: datetime.date | None = column("expiry", "date")
    """Last trading day or day of expiry."""
    put_call: PutCall | None = column("putCall", PutCall)
    principal_adjust_factor: Decimal | None = column("principalAdjustFactor", "decimal")
    listing_exchange: str | None = column("listingExchange", "text")
    underlying_security_id: str | None = column("underlyingSecurityID", "text")
    underlying_listing_exchange: str | None = column("underlyingListingExchange", "text")
    position_value_in_base: Decimal | None = column("positionValueInBase", "decimal")
    unrealized_capital_gains_pnl: Decimal | None = column("unrealizedCapitalGainsPnl", "decimal")
    unrealizedl_fx_pnl: Decimal | None = column("unrealizedlFxPnl", "decimal")
    """The broker's spelling."""
    vesting_date: datetime.date | None = column("vestingDate", "date")
    serial_number: str | None = column("serialNumber", "text")
    delivery_type: str | None = column("deliveryType", "text")
    commodity_type: str | None = column("commodityType", "text")
    fineness: Decimal | None = column("fineness", "decimal")
    weight: str | None = column("weight", "text")
