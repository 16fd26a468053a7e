# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCancelInstructionRequestInstructionType
    from .cancel_instruction import CancelInstruction


@model(camel=True, nested={"instruction": "CancelInstruction"})
class AccountManagementBankingCancelInstructionRequest(Model):
    """Part of POST /gw/api/v1/instructions/cancel body application/json. Required: instruction, instruction_type."""

    instruction: CancelInstruction | Unset | None = UNSET
    instruction_type: AccountManagementBankingCancelInstructionRequestInstructionType | str | Unset | None = UNSET
