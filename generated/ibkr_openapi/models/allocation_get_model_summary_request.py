# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(wire={"req_id": "reqID"}, numbers=("reqID",))
class AllocationGetModelSummaryRequest(Model):
    """Part of POST /v1/api/fa/model/summary body application/json."""

    model: str | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
