# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .sub_accounts_accounts_item import SubAccountsAccountsItem


@model(nested={"accounts": ("list", "SubAccountsAccountsItem")})
class SubAccounts(Model):
    """`subAccounts`."""

    accounts: list[SubAccountsAccountsItem] | Unset | None = UNSET
