# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"a": "A", "i": "I", "nm": "NM", "ui": "UI"})
class DeliveryOptionsEItem(Model):
    """Part of schema deliveryOptions/E/items."""

    a: int | Unset | None = UNSET
    i: str | Unset | None = UNSET
    nm: str | Unset | None = UNSET
    ui: str | Unset | None = UNSET
