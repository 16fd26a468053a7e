# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, wire={"req_id": "reqID"}, numbers=("reqID",))
class AllocationListModelAccountsRequest(Model):
    """Part of POST /v1/api/fa/model/accounts-details body application/json."""

    calc_pnls: bool | Unset | None = UNSET
    model: str | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
