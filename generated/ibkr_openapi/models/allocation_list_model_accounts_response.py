# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .allocation_list_model_accounts_response_account_info_list_item import (
        AllocationListModelAccountsResponseAccountInfoListItem,
    )


@model(
    camel=True,
    wire={"req_id": "reqID"},
    nested={"accountInfoList": ("list", "AllocationListModelAccountsResponseAccountInfoListItem")},
)
class AllocationListModelAccountsResponse(Model):
    """Part of POST /v1/api/fa/model/accounts-details 200 application/json."""

    account_info_list: list[AllocationListModelAccountsResponseAccountInfoListItem] | Unset | None = UNSET
    base_ccy_master: str | Unset | None = UNSET
    model: str | Unset | None = UNSET
    req_id: int | Unset | None = UNSET
