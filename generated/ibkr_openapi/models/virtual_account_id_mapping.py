# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("account_id", "virtual_account_id"))
class VirtualAccountIdMapping(Model):
    """`VirtualAccountIdMapping`."""

    account_id: str | Unset | None = UNSET
    virtual_account_id: str | Unset | None = UNSET
