# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateInternalCashTransfersBulkRequestInstructionType
    from .internal_cash_transfer_instruction import InternalCashTransferInstruction


@model(camel=True, nested={"instructions": ("list", "InternalCashTransferInstruction")})
class AccountManagementBankingCreateInternalCashTransfersBulkRequest(Model):
    """Part of POST /gw/api/v1/internal-cash-transfers:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: (
        AccountManagementBankingCreateInternalCashTransfersBulkRequestInstructionType | str | Unset | None
    ) = UNSET
    instructions: list[InternalCashTransferInstruction] | Unset | None = UNSET
