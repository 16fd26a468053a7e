# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"req_id": "reqID"})
class AllocationSubmitModelTransfersResponse(Model):
    """Part of POST /v1/api/fa/model/submit-transfers 200 application/json."""

    req_id: int | Unset | None = UNSET
    success: bool | Unset | None = UNSET
