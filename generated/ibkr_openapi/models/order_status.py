# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import (
        OrderStatusAlertActive,
        OrderStatusChildOrderType,
        OrderStatusOrderStatus,
        OrderStatusSecType,
        OrderStatusSide,
        OrderStatusTif,
    )


@model(
    wire={"bg_color_2": "bgColor", "fg_color_2": "fgColor"},
    nested={"order_time": "time:yyMMddHHmmssZ"},
    masked=("account", "option_acct", "order_clearing_account"),
)
class OrderStatus(Model):
    """`orderStatus`."""

    account: str | Unset | None = UNSET
    alert_active: OrderStatusAlertActive | int | Unset | None = UNSET
    allowed_duplicate_opposite: bool | Unset | None = UNSET
    available_chart_periods: str | Unset | None = UNSET
    average_price: str | Unset | None = UNSET
    bg_color: str | Unset | None = UNSET
    bg_color_2: str | Unset | None = UNSET
    cannot_cancel_order: bool | Unset | None = UNSET
    child_order_type: OrderStatusChildOrderType | str | Unset | None = UNSET
    children_order_ids: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    conidex: str | Unset | None = UNSET
    contract_description_1: str | Unset | None = UNSET
    cum_fill: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    deactivate_order: bool | Unset | None = UNSET
    editable_fields: str | Unset | None = UNSET
    exit_strategy_chart_description: str | Unset | None = UNSET
    exit_strategy_display_price: str | Unset | None = UNSET
    exit_strategy_tool_availability: str | Unset | None = UNSET
    fg_color: str | Unset | None = UNSET
    fg_color_2: str | Unset | None = UNSET
    limit_price: str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    oca_group_id: str | Unset | None = UNSET
    oca_group_type: str | Unset | None = UNSET
    option_acct: str | Unset | None = UNSET
    order_ccp_status: str | Unset | None = UNSET
    order_clearing_account: str | Unset | None = UNSET
    order_description: str | Unset | None = UNSET
    order_description_with_contract: str | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    order_not_editable: bool | Unset | None = UNSET
    order_status: OrderStatusOrderStatus | str | Unset | None = UNSET
    order_status_description: str | Unset | None = UNSET
    order_time: DateTime | str | Unset | None = UNSET
    order_type: str | Unset | None = UNSET
    parent_order_id: str | Unset | None = UNSET
    request_id: str | Unset | None = UNSET
    sec_type: OrderStatusSecType | str | Unset | None = UNSET
    server_id: str | Unset | None = UNSET
    side: OrderStatusSide | str | Unset | None = UNSET
    size: str | Unset | None = UNSET
    size_and_fills: str | Unset | None = UNSET
    stop_price: str | Unset | None = UNSET
    sub_type: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
    tif: OrderStatusTif | str | Unset | None = UNSET
    total_size: str | Unset | None = UNSET
