# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateInternalCashTransferRequestInstructionType
    from .internal_cash_transfer_instruction import InternalCashTransferInstruction


@model(camel=True, nested={"instruction": "InternalCashTransferInstruction"})
class AccountManagementBankingCreateInternalCashTransferRequest(Model):
    """Part of POST /gw/api/v1/internal-cash-transfers body application/json. Required: instruction,
    instruction_type."""

    instruction: InternalCashTransferInstruction | Unset | None = UNSET
    instruction_type: AccountManagementBankingCreateInternalCashTransferRequestInstructionType | str | Unset | None = (
        UNSET
    )
