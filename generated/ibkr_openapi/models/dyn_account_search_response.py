# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .dyn_account_search_response_matched_accounts_item import DynAccountSearchResponseMatchedAccountsItem


@model(camel=True, nested={"matchedAccounts": ("list", "DynAccountSearchResponseMatchedAccountsItem")})
class DynAccountSearchResponse(Model):
    """`dynAccountSearchResponse`."""

    matched_accounts: list[DynAccountSearchResponseMatchedAccountsItem] | Unset | None = UNSET
    pattern: str | Unset | None = UNSET
