# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class OrderReplyMessageItem(Model):
    """Part of schema orderReplyMessage/items."""

    id: str | Unset | None = UNSET
    is_suppressed: bool | Unset | None = UNSET
    message: list[str] | Unset | None = UNSET
    message_ids: list[str] | Unset | None = UNSET
    message_options: list[str] | Unset | None = UNSET
