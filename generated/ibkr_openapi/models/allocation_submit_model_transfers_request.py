# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(wire={"fp_order_id": "fpOrderId", "req_id": "reqID"}, numbers=("fpOrderId", "reqID"))
class AllocationSubmitModelTransfersRequest(Model):
    """Part of POST /v1/api/fa/model/submit-transfers body application/json."""

    fp_order_id: Numeric | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
