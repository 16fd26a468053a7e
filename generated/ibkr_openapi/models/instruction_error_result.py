# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import InstructionErrorResultInstructionStatus, InstructionErrorResultInstructionType
    from .instruction_error_result_error import InstructionErrorResultError


@model(camel=True, nested={"error": "InstructionErrorResultError"})
class InstructionErrorResult(Model):
    """`InstructionErrorResult`. Required: client_instruction_id, error, instruction_id, instruction_status,
    instruction_type."""

    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: InstructionErrorResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: InstructionErrorResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: InstructionErrorResultInstructionType | str | Unset | None = UNSET
