# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AlertCreationResponse(Model):
    """`alertCreationResponse`."""

    order_id: int | Unset | None = UNSET
    order_status: str | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    success: bool | Unset | None = UNSET
    text: str | Unset | None = UNSET
    warning_message: str | Unset | None = UNSET
