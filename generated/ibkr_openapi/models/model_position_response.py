# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .model_position_response_cash_item import ModelPositionResponseCashItem
    from .model_position_response_position_list_item import ModelPositionResponsePositionListItem


@model(
    camel=True,
    wire={"req_id": "reqID"},
    nested={
        "cash": ("list", "ModelPositionResponseCashItem"),
        "positionList": ("list", "ModelPositionResponsePositionListItem"),
    },
)
class ModelPositionResponse(Model):
    """`modelPositionResponse`."""

    cash: list[ModelPositionResponseCashItem] | Unset | None = UNSET
    mismatched: bool | Unset | None = UNSET
    model: str | Unset | None = UNSET
    nlv: str | float | Unset | None = UNSET
    position_list: list[ModelPositionResponsePositionListItem] | Unset | None = UNSET
    position_ts: int | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
    stk_only: bool | Unset | None = UNSET
    subscription_status: int | Unset | None = UNSET
    total_dlv: str | float | Unset | None = UNSET
    total_mv: str | float | Unset | None = UNSET
