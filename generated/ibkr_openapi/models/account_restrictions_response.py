# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class AccountRestrictionsResponse(Model):
    """`AccountRestrictionsResponse`. Required: account_id, restriction_ids, status."""

    account_id: str | Unset | None = UNSET
    restriction_ids: list[int] | Unset | None = UNSET
    status: str | Unset | None = UNSET
