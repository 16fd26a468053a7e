# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .live_orders_response_orders_item import LiveOrdersResponseOrdersItem


@model(nested={"orders": ("list", "LiveOrdersResponseOrdersItem")})
class LiveOrdersResponse(Model):
    """`liveOrdersResponse`."""

    orders: list[LiveOrdersResponseOrdersItem] | Unset | None = UNSET
    snapshot: bool | Unset | None = UNSET
