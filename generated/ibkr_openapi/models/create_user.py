# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class CreateUser(Model):
    """`CreateUser`."""

    account_id: str | Unset | None = UNSET
    authorized_trader: bool | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    prefix: str | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
