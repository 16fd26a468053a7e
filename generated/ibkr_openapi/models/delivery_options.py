# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .delivery_options_e_item import DeliveryOptionsEItem


@model(wire={"e": "E", "m": "M"}, nested={"E": ("list", "DeliveryOptionsEItem")})
class DeliveryOptions(Model):
    """`deliveryOptions`."""

    e: list[DeliveryOptionsEItem] | Unset | None = UNSET
    m: int | Unset | None = UNSET
