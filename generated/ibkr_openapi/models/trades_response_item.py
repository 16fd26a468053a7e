# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import (
        TradesResponseItemIsEventTrading,
        TradesResponseItemLiquidationTrade,
        TradesResponseItemSecType,
        TradesResponseItemSide,
        TradesResponseItemSupportsTaxOpt,
    )


@model(
    wire={"account_code": "accountCode", "conid_ex": "conidEx"},
    nested={"trade_time": "time:yyyyMMdd-HH:mm:ssZ"},
    masked=("account", "accountCode"),
)
class TradesResponseItem(Model):
    """Part of schema tradesResponse/items."""

    account: str | Unset | None = UNSET
    account_allocation_name: str | Unset | None = UNSET
    account_code: str | Unset | None = UNSET
    clearing_id: str | Unset | None = UNSET
    clearing_name: str | Unset | None = UNSET
    commission: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    conid_ex: str | Unset | None = UNSET
    contract_description_1: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    execution_id: str | Unset | None = UNSET
    is_event_trading: TradesResponseItemIsEventTrading | str | Unset | None = UNSET
    liquidation_trade: TradesResponseItemLiquidationTrade | str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    net_amount: float | Unset | None = UNSET
    order_description: str | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    order_ref: str | Unset | None = UNSET
    price: str | Unset | None = UNSET
    sec_type: TradesResponseItemSecType | str | Unset | None = UNSET
    side: TradesResponseItemSide | str | Unset | None = UNSET
    size: float | Unset | None = UNSET
    submitter: str | Unset | None = UNSET
    supports_tax_opt: TradesResponseItemSupportsTaxOpt | str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    trade_time: DateTime | str | Unset | None = UNSET
    trade_time_r: int | Unset | None = UNSET
