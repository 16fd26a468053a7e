# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCancelInstructionsBulkRequestInstructionType
    from .cancel_instruction import CancelInstruction


@model(camel=True, nested={"instructions": ("list", "CancelInstruction")})
class AccountManagementBankingCancelInstructionsBulkRequest(Model):
    """Part of POST /gw/api/v1/instructions/cancel:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: AccountManagementBankingCancelInstructionsBulkRequestInstructionType | str | Unset | None = UNSET
    instructions: list[CancelInstruction] | Unset | None = UNSET
