# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrderSubmitSuccessItem(Model):
    """Part of schema orderSubmitSuccess/items."""

    encrypt_message: str | Unset | None = UNSET
    local_order_id: str | Unset | None = UNSET
    order_id: str | Unset | None = UNSET
    order_status: str | Unset | None = UNSET
    parent_order_id: str | Unset | None = UNSET
