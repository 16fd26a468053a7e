# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import WithdrawFundsInstructionIraWithdrawalDetailIraWithholdType
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    numbers=("fedIncomeTaxPercentage", "stateIncomeTaxPercentage"),
    marks={
        "iraWithholdType": (
            "DEATH",
            "DIRECT_ROLLOVER",
            "EARLY",
            "EXCESS_CY",
            "EXCESS_PY",
            "EXCESS_SC",
            "NORMAL",
            "ROTH_DISTRIBUTION",
        )
    },
)
class WithdrawFundsInstructionIraWithdrawalDetail(Model):
    """Part of schema WithdrawFundsInstruction/iraWithdrawalDetail. Required: fed_income_tax_percentage,
    ira_withhold_type, state_cd, state_income_tax_percentage."""

    fed_income_tax_percentage: Numeric | Unset | None = UNSET
    ira_withhold_type: WithdrawFundsInstructionIraWithdrawalDetailIraWithholdType | str | Unset | None = UNSET
    state_cd: str | Unset | None = UNSET
    state_income_tax_percentage: Numeric | Unset | None = UNSET
