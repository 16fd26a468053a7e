# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalCashTransferRequestInstructionType
    from .deposit_funds_instruction import DepositFundsInstruction
    from .withdraw_funds_instruction import WithdrawFundsInstruction


@model(camel=True, nested={"instruction": ("union", "DepositFundsInstruction", "WithdrawFundsInstruction")})
class AccountManagementBankingCreateExternalCashTransferRequest(Model):
    """Part of POST /gw/api/v1/external-cash-transfers body application/json. Required: instruction,
    instruction_type."""

    instruction: DepositFundsInstruction | WithdrawFundsInstruction | Unset | None = UNSET
    instruction_type: AccountManagementBankingCreateExternalCashTransferRequestInstructionType | str | Unset | None = (
        UNSET
    )
