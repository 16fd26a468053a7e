# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocationMethod
    from .allocation_create_group_request_accounts_item import AllocationCreateGroupRequestAccountsItem


@model(nested={"accounts": ("list", "AllocationCreateGroupRequestAccountsItem")})
class AllocationCreateGroupRequest(Model):
    """Part of POST /v1/api/iserver/account/allocation/group body application/json. Required: accounts,
    default_method, name."""

    accounts: list[AllocationCreateGroupRequestAccountsItem] | Unset | None = UNSET
    default_method: AllocationMethod | str | Unset | None = UNSET
    name: str | Unset | None = UNSET
