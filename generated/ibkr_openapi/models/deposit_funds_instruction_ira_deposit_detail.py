# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        DepositFundsInstructionIraDepositDetailFromIraType,
        DepositFundsInstructionIraDepositDetailIraContributionType,
        DepositFundsInstructionIraDepositDetailIraTaxYearType,
    )


@model(
    camel=True,
    marks={
        "fromIraType": (
            "EDUCATION",
            "NONE",
            "RETIREMENT_SAVINGS_PLAN",
            "RETIREMENT_SAVING_PLAN",
            "ROLLOVER",
            "ROTH",
            "ROTH_INHERITED",
            "SEP",
            "SEP_INHERITED",
            "SPOUSAL_RETIREMENT_SAVING_PLAN",
            "TAX_FREE_SAVING_ACCOUNT",
            "TRADITIONAL",
            "TRADITIONAL_INHERITED",
        ),
        "iraContributionType": (
            "CONTRIBUTION",
            "DIRECT_ROLLOVER",
            "EMPLOYER_SEP_CONTRIBUTION",
            "LATE_ROLLOVER",
            "ROLLOVER",
            "SPOUSAL_CONTRIBUTION",
        ),
        "iraTaxYearType": ("CURRENT", "PRIOR"),
    },
)
class DepositFundsInstructionIraDepositDetail(Model):
    """Part of schema DepositFundsInstruction/iraDepositDetail. Required: from_ira_type, ira_contribution_type,
    ira_tax_year_type."""

    from_ira_type: DepositFundsInstructionIraDepositDetailFromIraType | str | Unset | None = UNSET
    ira_contribution_type: DepositFundsInstructionIraDepositDetailIraContributionType | str | Unset | None = UNSET
    ira_tax_year_type: DepositFundsInstructionIraDepositDetailIraTaxYearType | str | Unset | None = UNSET
