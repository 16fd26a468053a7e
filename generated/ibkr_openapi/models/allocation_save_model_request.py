# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .allocation_save_model_request_cash_targets_item import AllocationSaveModelRequestCashTargetsItem
    from .allocation_save_model_request_position_targets_item import AllocationSaveModelRequestPositionTargetsItem


@model(
    camel=True,
    wire={"req_id": "reqID"},
    nested={
        "cashTargets": ("list", "AllocationSaveModelRequestCashTargetsItem"),
        "positionTargets": ("list", "AllocationSaveModelRequestPositionTargetsItem"),
    },
    numbers=("reqID",),
)
class AllocationSaveModelRequest(Model):
    """Part of POST /v1/api/fa/model/save body application/json. Required: cash_targets, desc, is_static, model,
    position_targets, req_id."""

    cash_targets: list[AllocationSaveModelRequestCashTargetsItem] | Unset | None = UNSET
    desc: str | Unset | None = UNSET
    is_static: bool | Unset | None = UNSET
    model: str | Unset | None = UNSET
    position_targets: list[AllocationSaveModelRequestPositionTargetsItem] | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
