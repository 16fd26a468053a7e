# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId", "externalAccountId"))
class LinkDuplicateAccount(Model):
    """`LinkDuplicateAccount`."""

    account_id: str | Unset | None = UNSET
    client_active_trading: bool | Unset | None = UNSET
    external_account_id: str | Unset | None = UNSET
