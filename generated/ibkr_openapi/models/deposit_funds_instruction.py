# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DepositFundsInstructionBankInstructionMethod
    from ..runtime.aliases import Numeric
    from .deposit_funds_instruction_ira_deposit_detail import DepositFundsInstructionIraDepositDetail
    from .deposit_funds_instruction_open_banking import DepositFundsInstructionOpenBanking
    from .recurring_instruction_detail import RecurringInstructionDetail


@model(
    camel=True,
    nested={
        "iraDepositDetail": "DepositFundsInstructionIraDepositDetail",
        "openBanking": "DepositFundsInstructionOpenBanking",
        "recurringInstructionDetail": "RecurringInstructionDetail",
    },
    numbers=("amount", "clientInstructionId"),
    masked=("accountId",),
    marks={"bankInstructionMethod": ("ACH", "OPEN_BANKING", "WIRE", "eDDA")},
)
class DepositFundsInstruction(Model):
    """`DepositFundsInstruction`. Required: account_id, amount, bank_instruction_method, client_instruction_id,
    currency."""

    account_id: str | Unset | None = UNSET
    amount: Numeric | Unset | None = UNSET
    bank_instruction_method: DepositFundsInstructionBankInstructionMethod | str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    identifier: str | Unset | None = UNSET
    ira_deposit_detail: DepositFundsInstructionIraDepositDetail | Unset | None = UNSET
    open_banking: DepositFundsInstructionOpenBanking | Unset | None = UNSET
    recurring_instruction_detail: RecurringInstructionDetail | Unset | None = UNSET
    sender_institution_name: str | Unset | None = UNSET
    sending_institution: str | Unset | None = UNSET
    special_instruction: str | Unset | None = UNSET
