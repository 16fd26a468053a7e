# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AlertDeletionResponse(Model):
    """`alertDeletionResponse`."""

    failure_list: str | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    success: bool | Unset | None = UNSET
    text: str | Unset | None = UNSET
