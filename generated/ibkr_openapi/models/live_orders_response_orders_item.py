# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import (
        LiveOrdersResponseOrdersItemIsEventTrading,
        LiveOrdersResponseOrdersItemStatus,
        LiveOrdersResponseOrdersItemSupportsTaxOpt,
    )


@model(
    camel=True,
    wire={
        "last_execution_time_r": "lastExecutionTime_r",
        "order_cancellation_by_system_reason": "order_cancellation_by_system_reason",
        "order_ccp_status": "order_ccp_status",
        "order_ref": "order_ref",
    },
    nested={"lastExecutionTime": "time:yyMMddHHmmssZ"},
    masked=("account", "acct"),
)
class LiveOrdersResponseOrdersItem(Model):
    """Part of schema liveOrdersResponse/orders/items."""

    account: str | Unset | None = UNSET
    acct: str | Unset | None = UNSET
    avg_price: str | Unset | None = UNSET
    bg_color: str | Unset | None = UNSET
    cash_ccy: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    conidex: str | Unset | None = UNSET
    description1: str | Unset | None = UNSET
    description2: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    fg_color: str | Unset | None = UNSET
    filled_quantity: float | Unset | None = UNSET
    is_event_trading: LiveOrdersResponseOrdersItemIsEventTrading | str | Unset | None = UNSET
    last_execution_time: DateTime | str | Unset | None = UNSET
    last_execution_time_r: int | str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    order_cancellation_by_system_reason: str | Unset | None = UNSET
    order_ccp_status: str | Unset | None = UNSET
    order_desc: str | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    order_ref: str | Unset | None = UNSET
    order_type: str | Unset | None = UNSET
    orig_order_type: str | Unset | None = UNSET
    price: str | Unset | None = UNSET
    remaining_quantity: float | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    side: str | Unset | None = UNSET
    size_and_fills: str | Unset | None = UNSET
    status: LiveOrdersResponseOrdersItemStatus | str | Unset | None = UNSET
    supports_tax_opt: LiveOrdersResponseOrdersItemSupportsTaxOpt | str | Unset | None = UNSET
    tax_optimizer_id: str | Unset | None = UNSET
    ticker: str | Unset | None = UNSET
    time_in_force: str | Unset | None = UNSET
    total_cash_size: float | Unset | None = UNSET
    total_size: float | Unset | None = UNSET
