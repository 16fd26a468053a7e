# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ComboPositionResponseItemLegsItem(Model):
    """Part of schema comboPositionResponse/items/legs/items."""

    conid: str | Unset | None = UNSET
    ratio: int | Unset | None = UNSET
