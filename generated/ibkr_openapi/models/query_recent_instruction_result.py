# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryRecentInstructionResultInstructionStatus, QueryRecentInstructionResultInstructionType
    from .query_recent_instruction_result_error import QueryRecentInstructionResultError
    from .query_recent_instruction_result_instruction_history import QueryRecentInstructionResultInstructionHistory


@model(
    camel=True,
    nested={
        "error": "QueryRecentInstructionResultError",
        "instructionHistory": "QueryRecentInstructionResultInstructionHistory",
    },
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class QueryRecentInstructionResult(Model):
    """`QueryRecentInstructionResult`. Required: client_instruction_id, instruction_history, instruction_id,
    instruction_status, instruction_type."""

    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryRecentInstructionResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_history: QueryRecentInstructionResultInstructionHistory | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryRecentInstructionResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryRecentInstructionResultInstructionType | str | Unset | None = UNSET
