# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .allocation_invest_in_model_request_account_list_item import AllocationInvestInModelRequestAccountListItem


@model(
    camel=True,
    wire={"req_id": "reqID"},
    nested={"accountList": ("list", "AllocationInvestInModelRequestAccountListItem")},
    numbers=("reqID",),
)
class AllocationInvestInModelRequest(Model):
    """Part of POST /v1/api/fa/model/invest-divest body application/json."""

    account_list: list[AllocationInvestInModelRequestAccountListItem] | Unset | None = UNSET
    model: str | Unset | None = UNSET
    req_id: Numeric | Unset | None = UNSET
