# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .day_quantity_limit import DayQuantityLimit
    from .e_f_p_quantity_limits import EFPQuantityLimits
    from .order_quantity_limit import OrderQuantityLimit
    from .order_value_limits import OrderValueLimits


@model(
    camel=True,
    nested={
        "dayQuantityLimits": ("list", "DayQuantityLimit"),
        "efpQuantityLimits": "EFPQuantityLimits",
        "orderQuantityLimits": ("list", "OrderQuantityLimit"),
        "orderValueLimits": "OrderValueLimits",
    },
)
class TradingLimits(Model):
    """`TradingLimits`."""

    day_quantity_limits: list[DayQuantityLimit] | Unset | None = UNSET
    efp_quantity_limits: EFPQuantityLimits | Unset | None = UNSET
    order_quantity_limits: list[OrderQuantityLimit] | Unset | None = UNSET
    order_value_limits: OrderValueLimits | Unset | None = UNSET
