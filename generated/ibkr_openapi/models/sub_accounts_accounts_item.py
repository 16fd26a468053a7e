# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .sub_accounts_accounts_item_data_item import SubAccountsAccountsItemDataItem


@model(nested={"data": ("list", "SubAccountsAccountsItemDataItem")})
class SubAccountsAccountsItem(Model):
    """Part of schema subAccounts/accounts/items."""

    data: list[SubAccountsAccountsItemDataItem] | Unset | None = UNSET
    name: str | Unset | None = UNSET
