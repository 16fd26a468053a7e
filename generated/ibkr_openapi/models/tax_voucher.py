# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("custAcctId", "migratedCustAcctId"))
class TaxVoucher(Model):
    """`TaxVoucher`."""

    corpaction_id: int | Unset | None = UNSET
    corpaction_public_id: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    cust_acct_id: str | Unset | None = UNSET
    div_amount: float | Unset | None = UNSET
    fee: float | Unset | None = UNSET
    file_path: str | Unset | None = UNSET
    migrated_cust_acct_id: str | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    request_public_id: str | Unset | None = UNSET
    request_state: str | Unset | None = UNSET
    with_held_amount: float | Unset | None = UNSET
    year: int | Unset | None = UNSET
