# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PollingInstructionResultInstructionStatus, PollingInstructionResultInstructionType
    from .polling_instruction_result_error import PollingInstructionResultError


@model(
    camel=True,
    nested={"error": "PollingInstructionResultError"},
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class PollingInstructionResult(Model):
    """`PollingInstructionResult`. Required: client_instruction_id, instruction_id, instruction_status,
    instruction_type."""

    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: PollingInstructionResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: PollingInstructionResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: PollingInstructionResultInstructionType | str | Unset | None = UNSET
