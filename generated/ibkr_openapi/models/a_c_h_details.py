# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ACHDetails(Model):
    """`ACHDetails`."""

    bank_name: str | Unset | None = UNSET
    cust_init_ach: bool | Unset | None = UNSET
