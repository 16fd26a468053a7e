# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import (
        AlertCreationRequestAlertRepeatable,
        AlertCreationRequestOutsideRth,
        AlertCreationRequestSendMessage,
        AlertCreationRequestTif,
    )
    from ..runtime.aliases import Numeric
    from .alert_creation_request_conditions_item import AlertCreationRequestConditionsItem


@model(
    camel=True,
    wire={"i_tws_orders_only": "iTWSOrdersOnly"},
    nested={"conditions": ("list", "AlertCreationRequestConditionsItem"), "expireTime": "time:yyyyMMdd-HH:mm:ss"},
    numbers=("iTWSOrdersOnly", "orderId", "showPopup"),
)
class AlertCreationRequest(Model):
    """`alertCreationRequest`. Required: alert_message, alert_name, alert_repeatable, conditions, outside_rth, tif."""

    alert_message: str | Unset | None = UNSET
    alert_name: str | Unset | None = UNSET
    alert_repeatable: AlertCreationRequestAlertRepeatable | int | Unset | None = UNSET
    conditions: list[AlertCreationRequestConditionsItem] | Unset | None = UNSET
    email: str | Unset | None = UNSET
    expire_time: DateTime | str | Unset | None = UNSET
    i_tws_orders_only: Numeric | Unset | None = UNSET
    order_id: Numeric | Unset | None = UNSET
    outside_rth: AlertCreationRequestOutsideRth | int | Unset | None = UNSET
    send_message: AlertCreationRequestSendMessage | int | Unset | None = UNSET
    show_popup: Numeric | Unset | None = UNSET
    tif: AlertCreationRequestTif | str | Unset | None = UNSET
