# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import WithholdingStatementTypeFatcaCompliantType
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    nested={"effectiveDate": "date"},
    numbers=("dividendRate", "eciRate", "interestRate", "usOtherRate"),
    masked=("accountId",),
)
class WithholdingStatementType(Model):
    """`WithholdingStatementType`."""

    account_id: str | Unset | None = UNSET
    corporation: bool | Unset | None = UNSET
    dividend_rate: Numeric | Unset | None = UNSET
    eci_rate: Numeric | Unset | None = UNSET
    effective_date: Date | str | Unset | None = UNSET
    fatca_compliant_type: WithholdingStatementTypeFatcaCompliantType | str | Unset | None = UNSET
    flow_through: bool | Unset | None = UNSET
    interest_rate: Numeric | Unset | None = UNSET
    treaty_country: str | Unset | None = UNSET
    us_backup_withholding: bool | Unset | None = UNSET
    us_other_rate: Numeric | Unset | None = UNSET
