# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocationMethod
    from .allocation_group_accounts_item import AllocationGroupAccountsItem


@model(nested={"accounts": ("list", "AllocationGroupAccountsItem")})
class AllocationGroup(Model):
    """`allocationGroup`."""

    accounts: list[AllocationGroupAccountsItem] | Unset | None = UNSET
    default_method: AllocationMethod | str | Unset | None = UNSET
    name: str | Unset | None = UNSET
