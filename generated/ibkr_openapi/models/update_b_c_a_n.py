# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountId",))
class UpdateBCAN(Model):
    """`UpdateBCAN`."""

    account_id: str | Unset | None = UNSET
    bcan: str | Unset | None = UNSET
    ce_number: str | Unset | None = UNSET
