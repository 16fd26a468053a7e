# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("acctId",))
class SetAccountResponse(Model):
    """`setAccountResponse`."""

    acct_id: str | Unset | None = UNSET
    set: bool | Unset | None = UNSET
