# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_recurring_instructions_result import QueryRecurringInstructionsResult


@model(camel=True, nested={"instructionResult": "QueryRecurringInstructionsResult"})
class QueryRecurringInstructionsResponse(Model):
    """`QueryRecurringInstructionsResponse`."""

    instruction_result: QueryRecurringInstructionsResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
