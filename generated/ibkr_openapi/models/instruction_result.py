# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import InstructionResultInstructionStatus, InstructionResultInstructionType
    from .instruction_result_error import InstructionResultError


@model(
    camel=True,
    nested={"error": "InstructionResultError"},
    marks={"instructionStatus": ("PENDING", "PENDING_VERIFICATION", "PROCESSED", "REJECTED")},
)
class InstructionResult(Model):
    """`InstructionResult`. Required: client_instruction_id, instruction_id, instruction_status, instruction_type."""

    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: InstructionResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: InstructionResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: InstructionResultInstructionType | str | Unset | None = UNSET
