# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocationListModelPositionsRequestSortDirection, AllocationListModelPositionsRequestSortField
    from ..runtime.aliases import Numeric


@model(camel=True, wire={"req_id": "reqID"}, numbers=("limit", "reqID"))
class AllocationListModelPositionsRequest(Model):
    """Part of POST /v1/api/fa/model/positions body application/json."""

    limit: Numeric | Unset | None = UNSET
    model: str | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
    sort_direction: AllocationListModelPositionsRequestSortDirection | str | Unset | None = UNSET
    sort_field: AllocationListModelPositionsRequestSortField | str | Unset | None = UNSET
