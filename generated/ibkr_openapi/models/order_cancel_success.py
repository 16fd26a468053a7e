# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import OrderCancelSuccessMsg


@model(masked=("account",), marks={"msg": ("Request was submitted",)})
class OrderCancelSuccess(Model):
    """`orderCancelSuccess`."""

    account: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    msg: OrderCancelSuccessMsg | str | Unset | None = UNSET
    order_id: int | Unset | None = UNSET
