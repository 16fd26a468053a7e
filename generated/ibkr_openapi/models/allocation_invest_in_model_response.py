# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"req_id": "reqID"})
class AllocationInvestInModelResponse(Model):
    """Part of POST /v1/api/fa/model/invest-divest 200 application/json."""

    req_id: str | Unset | None = UNSET
    subscription_key: str | Unset | None = UNSET
    subscription_status: int | Unset | None = UNSET
