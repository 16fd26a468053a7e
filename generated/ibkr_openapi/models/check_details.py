# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("accountNumber",))
class CheckDetails(Model):
    """`CheckDetails`."""

    account_number: str | Unset | None = UNSET
    check_number: str | Unset | None = UNSET
    routing_number: str | Unset | None = UNSET
