# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .order_preview_amount import OrderPreviewAmount
    from .order_preview_equity import OrderPreviewEquity
    from .order_preview_initial import OrderPreviewInitial
    from .order_preview_maintenance import OrderPreviewMaintenance
    from .order_preview_position import OrderPreviewPosition


@model(
    nested={
        "amount": "OrderPreviewAmount",
        "equity": "OrderPreviewEquity",
        "initial": "OrderPreviewInitial",
        "maintenance": "OrderPreviewMaintenance",
        "position": "OrderPreviewPosition",
    }
)
class OrderPreview(Model):
    """`orderPreview`."""

    amount: OrderPreviewAmount | Unset | None = UNSET
    equity: OrderPreviewEquity | Unset | None = UNSET
    error: str | Unset | None = UNSET
    initial: OrderPreviewInitial | Unset | None = UNSET
    maintenance: OrderPreviewMaintenance | Unset | None = UNSET
    position: OrderPreviewPosition | Unset | None = UNSET
    warn: str | Unset | None = UNSET
