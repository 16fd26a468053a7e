# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import AlertAlertActive, AlertAlertRepeatable


@model(nested={"order_time": "time:yyyyMMdd-HH:mm:ssZ"}, masked=("account",))
class Alert(Model):
    """`alert`."""

    account: str | Unset | None = UNSET
    alert_active: AlertAlertActive | int | Unset | None = UNSET
    alert_name: str | Unset | None = UNSET
    alert_repeatable: AlertAlertRepeatable | int | Unset | None = UNSET
    alert_triggered: bool | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    order_time: DateTime | str | Unset | None = UNSET
