# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        QueryRecurringInstructionsResultInstructionStatus,
        QueryRecurringInstructionsResultInstructionType,
    )
    from .query_recurring_instructions_result_error import QueryRecurringInstructionsResultError
    from .query_recurring_instructions_result_recurring_instructions_item import (
        QueryRecurringInstructionsResultRecurringInstructionsItem,
    )


@model(
    camel=True,
    nested={
        "error": "QueryRecurringInstructionsResultError",
        "recurringInstructions": ("list", "QueryRecurringInstructionsResultRecurringInstructionsItem"),
    },
    masked=("accountId",),
    marks={"instructionStatus": ("PENDING", "PENDING_VERIFICATION", "PROCESSED", "REJECTED")},
)
class QueryRecurringInstructionsResult(Model):
    """`QueryRecurringInstructionsResult`. Required: account_id, client_instruction_id, instruction_id,
    instruction_status, instruction_type, recurring_instructions."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryRecurringInstructionsResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryRecurringInstructionsResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryRecurringInstructionsResultInstructionType | str | Unset | None = UNSET
    recurring_instructions: list[QueryRecurringInstructionsResultRecurringInstructionsItem] | Unset | None = UNSET
