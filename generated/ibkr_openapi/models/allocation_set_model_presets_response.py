# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"req_id": "reqID"})
class AllocationSetModelPresetsResponse(Model):
    """Part of POST /v1/api/fa/fa-preset/save 200 application/json."""

    error: str | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
    subscription_status: int | Unset | None = UNSET
    success: bool | Unset | None = UNSET
