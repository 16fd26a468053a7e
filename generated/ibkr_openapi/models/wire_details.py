# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("bankAccountNumber",))
class WireDetails(Model):
    """`WireDetails`."""

    bank_account_number: str | Unset | None = UNSET
    bank_code: str | Unset | None = UNSET
    bank_name: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    instruction: str | Unset | None = UNSET
    reference_number: str | Unset | None = UNSET
    routing_number: str | Unset | None = UNSET
