# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class DynAccountSearchResponseMatchedAccountsItem(Model):
    """Part of schema dynAccountSearchResponse/matchedAccounts/items."""

    account_id: str | Unset | None = UNSET
    alias: str | Unset | None = UNSET
    allocation_id: str | Unset | None = UNSET
