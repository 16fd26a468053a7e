# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_recent_recurring_event_result import QueryRecentRecurringEventResult


@model(camel=True, nested={"instructionResult": "QueryRecentRecurringEventResult"})
class QueryRecentRecurringEventResponse(Model):
    """`QueryRecentRecurringEventResponse`. Required: instruction_set_id, status."""

    instruction_result: QueryRecentRecurringEventResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
