# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateBankInstructionRequestInstructionType
    from .ach_instruction import AchInstruction
    from .delete_bank_instruction import DeleteBankInstruction
    from .edda_instruction import EddaInstruction
    from .open_banking_instruction import OpenBankingInstruction
    from .predefined_destination_instruction import PredefinedDestinationInstruction
    from .traditional_bank_instruction_verification import TraditionalBankInstructionVerification
    from .withdrawal_bank_instruction import WithdrawalBankInstruction


@model(
    camel=True,
    nested={
        "instruction": (
            "union",
            "TraditionalBankInstructionVerification",
            "AchInstruction",
            "OpenBankingInstruction",
            "WithdrawalBankInstruction",
            "DeleteBankInstruction",
            "PredefinedDestinationInstruction",
            "EddaInstruction",
        )
    },
)
class AccountManagementBankingCreateBankInstructionRequest(Model):
    """Part of POST /gw/api/v1/bank-instructions body application/json. Required: instruction, instruction_type."""

    instruction: (
        TraditionalBankInstructionVerification
        | AchInstruction
        | OpenBankingInstruction
        | WithdrawalBankInstruction
        | DeleteBankInstruction
        | PredefinedDestinationInstruction
        | EddaInstruction
        | Unset
        | None
    ) = UNSET
    instruction_type: AccountManagementBankingCreateBankInstructionRequestInstructionType | str | Unset | None = UNSET
