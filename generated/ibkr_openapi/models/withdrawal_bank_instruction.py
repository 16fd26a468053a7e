# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .withdrawal_bank_instruction_based_on_deposit_instruction import (
        WithdrawalBankInstructionBasedOnDepositInstruction,
    )


@model(
    camel=True,
    nested={"basedOnDepositInstruction": "WithdrawalBankInstructionBasedOnDepositInstruction"},
    numbers=("clientInstructionId",),
    masked=("accountId",),
)
class WithdrawalBankInstruction(Model):
    """`WithdrawalBankInstruction`. Required: account_id, based_on_deposit_instruction, client_instruction_id,
    currency."""

    account_id: str | Unset | None = UNSET
    based_on_deposit_instruction: WithdrawalBankInstructionBasedOnDepositInstruction | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
