# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateBankInstructionsBulkRequestInstructionType
    from .ach_instruction import AchInstruction
    from .delete_bank_instruction import DeleteBankInstruction
    from .edda_instruction import EddaInstruction
    from .open_banking_instruction import OpenBankingInstruction
    from .predefined_destination_instruction import PredefinedDestinationInstruction
    from .traditional_bank_instruction_verification import TraditionalBankInstructionVerification


@model(
    camel=True,
    nested={
        "instructions": (
            "list",
            (
                "union",
                "TraditionalBankInstructionVerification",
                "AchInstruction",
                "DeleteBankInstruction",
                "PredefinedDestinationInstruction",
                "EddaInstruction",
                "OpenBankingInstruction",
            ),
        )
    },
)
class AccountManagementBankingCreateBankInstructionsBulkRequest(Model):
    """Part of POST /gw/api/v1/bank-instructions:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: AccountManagementBankingCreateBankInstructionsBulkRequestInstructionType | str | Unset | None = (
        UNSET
    )
    instructions: (
        list[
            TraditionalBankInstructionVerification
            | AchInstruction
            | DeleteBankInstruction
            | PredefinedDestinationInstruction
            | EddaInstruction
            | OpenBankingInstruction
        ]
        | Unset
        | None
    ) = UNSET
