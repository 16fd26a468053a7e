# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrderPreviewMaintenance(Model):
    """Part of schema orderPreview/maintenance."""

    after: str | Unset | None = UNSET
    change: str | Unset | None = UNSET
    current: str | Unset | None = UNSET
