# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("subAccounts",))
class UpdateUserAccessRights(Model):
    """`UpdateUserAccessRights`."""

    action: str | Unset | None = UNSET
    rep_id: str | Unset | None = UNSET
    sub_accounts: list[str] | Unset | None = UNSET
