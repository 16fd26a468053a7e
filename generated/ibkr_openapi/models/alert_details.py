# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import AlertDetailsAlertActive, AlertDetailsOrderStatus
    from .alert_condition import AlertCondition


@model(
    wire={"alert_name_2": "alertName"},
    nested={"conditions": ("list", "AlertCondition"), "expire_time": "time:yyyyMMdd-HH:mm:ssZ"},
    masked=("account",),
)
class AlertDetails(Model):
    """`alertDetails`."""

    account: str | Unset | None = UNSET
    alert_active: AlertDetailsAlertActive | int | Unset | None = UNSET
    alert_default_type: int | Unset | None = UNSET
    alert_email: str | Unset | None = UNSET
    alert_message: str | Unset | None = UNSET
    alert_mta_currency: str | Unset | None = UNSET
    alert_mta_defaults: str | Unset | None = UNSET
    alert_name: str | Unset | None = UNSET
    alert_name_2: str | Unset | None = UNSET
    alert_play_audio: int | Unset | None = UNSET
    alert_repeatable: int | Unset | None = UNSET
    alert_send_message: int | Unset | None = UNSET
    alert_show_popup: int | Unset | None = UNSET
    alert_triggered: bool | int | Unset | None = UNSET
    bg_color: str | Unset | None = UNSET
    condition_outside_rth: int | Unset | None = UNSET
    condition_size: int | Unset | None = UNSET
    conditions: list[AlertCondition] | Unset | None = UNSET
    expire_time: DateTime | str | Unset | None = UNSET
    fg_color: str | Unset | None = UNSET
    itws_orders_only: int | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    order_not_editable: bool | Unset | None = UNSET
    order_status: AlertDetailsOrderStatus | str | Unset | None = UNSET
    tif: str | Unset | None = UNSET
    time_zone: str | Unset | None = UNSET
    tool_id: int | Unset | None = UNSET
