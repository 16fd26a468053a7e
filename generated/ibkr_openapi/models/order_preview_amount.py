# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrderPreviewAmount(Model):
    """Part of schema orderPreview/amount."""

    amount: str | Unset | None = UNSET
    commission: str | Unset | None = UNSET
    total: str | Unset | None = UNSET
