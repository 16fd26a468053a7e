# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("acctId",))
class AccountsSelectRequest(Model):
    """Part of POST /v1/api/iserver/account body application/json."""

    acct_id: str | Unset | None = UNSET
