# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocationMethod
    from .allocation_update_group_request_accounts_item import AllocationUpdateGroupRequestAccountsItem


@model(nested={"accounts": ("list", "AllocationUpdateGroupRequestAccountsItem")})
class AllocationUpdateGroupRequest(Model):
    """Part of PUT /v1/api/iserver/account/allocation/group body application/json. Required: accounts,
    default_method, name."""

    accounts: list[AllocationUpdateGroupRequestAccountsItem] | Unset | None = UNSET
    default_method: AllocationMethod | str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    prev_name: str | Unset | None = UNSET
