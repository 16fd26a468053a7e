# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalCashTransfersBulkRequestInstructionType
    from .deposit_funds_instruction import DepositFundsInstruction
    from .withdraw_funds_instruction import WithdrawFundsInstruction


@model(camel=True, nested={"instructions": ("list", ("union", "DepositFundsInstruction", "WithdrawFundsInstruction"))})
class AccountManagementBankingCreateExternalCashTransfersBulkRequest(Model):
    """Part of POST /gw/api/v1/external-cash-transfers:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: (
        AccountManagementBankingCreateExternalCashTransfersBulkRequestInstructionType | str | Unset | None
    ) = UNSET
    instructions: list[DepositFundsInstruction | WithdrawFundsInstruction] | Unset | None = UNSET
