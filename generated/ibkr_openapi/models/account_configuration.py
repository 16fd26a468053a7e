# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class AccountConfiguration(Model):
    """`AccountConfiguration`."""

    account_id: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
    value: bool | Unset | None = UNSET
