# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("divAmount", "fee", "withHeldAmount", "year"), masked=("custAcctId", "migratedCustAcctId"))
class TaxVoucherDTO(Model):
    """`TaxVoucherDTO`."""

    corpaction_id: str | Unset | None = UNSET
    country_code: str | Unset | None = UNSET
    cust_acct_id: str | Unset | None = UNSET
    div_amount: Numeric | Unset | None = UNSET
    fee: Numeric | Unset | None = UNSET
    migrated_cust_acct_id: str | Unset | None = UNSET
    request_id: str | Unset | None = UNSET
    request_state: str | Unset | None = UNSET
    with_held_amount: Numeric | Unset | None = UNSET
    year: Numeric | Unset | None = UNSET
