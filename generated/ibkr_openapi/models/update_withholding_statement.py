# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import UpdateWithholdingStatementFatcaCompliantType


@model(camel=True, nested={"effectiveDate": "date"}, masked=("accountId",))
class UpdateWithholdingStatement(Model):
    """`UpdateWithholdingStatement`."""

    account_id: str | Unset | None = UNSET
    cert_w8_imy: bool | Unset | None = UNSET
    effective_date: Date | str | Unset | None = UNSET
    fatca_compliant_type: UpdateWithholdingStatementFatcaCompliantType | str | Unset | None = UNSET
    treaty_country: str | Unset | None = UNSET
    us_income_tax: bool | Unset | None = UNSET
