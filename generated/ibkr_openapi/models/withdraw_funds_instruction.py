# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..enums import WithdrawFundsInstructionBankInstructionMethod
    from ..runtime.aliases import Numeric
    from .recurring_instruction_detail import RecurringInstructionDetail
    from .withdraw_funds_instruction_ira_withdrawal_detail import WithdrawFundsInstructionIraWithdrawalDetail


@model(
    camel=True,
    nested={
        "dateTimeToOccur": "datetime",
        "iraWithdrawalDetail": "WithdrawFundsInstructionIraWithdrawalDetail",
        "recurringInstructionDetail": "RecurringInstructionDetail",
    },
    numbers=("amount", "clientInstructionId"),
    masked=("accountId",),
    marks={"bankInstructionMethod": ("ACH", "SEPA", "WIRE")},
)
class WithdrawFundsInstruction(Model):
    """`WithdrawFundsInstruction`. Required: account_id, amount, bank_instruction_method, bank_instruction_name,
    client_instruction_id, currency."""

    account_id: str | Unset | None = UNSET
    amount: Numeric | Unset | None = UNSET
    bank_instruction_method: WithdrawFundsInstructionBankInstructionMethod | str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    date_time_to_occur: DateTime | str | Unset | None = UNSET
    ira_withdrawal_detail: WithdrawFundsInstructionIraWithdrawalDetail | Unset | None = UNSET
    recurring_instruction_detail: RecurringInstructionDetail | Unset | None = UNSET
