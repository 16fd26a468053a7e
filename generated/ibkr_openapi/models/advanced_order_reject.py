# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class AdvancedOrderReject(Model):
    """`advancedOrderReject`."""

    dismissable: list[str] | Unset | None = UNSET
    message_id: str | Unset | None = UNSET
    options: list[str] | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    prompt: bool | Unset | None = UNSET
    req_id: str | Unset | None = UNSET
    text: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
