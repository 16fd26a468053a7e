# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class QueryRecurringInstructionsResultRecurringInstructionsItem(Model):
    """Part of schema QueryRecurringInstructionsResult/recurringInstructions/items."""

    amount: float | Unset | None = UNSET
    bank_instruction_method: str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    end_date: str | Unset | None = UNSET
    frequency: str | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    start_date: str | Unset | None = UNSET
    transaction_type: str | Unset | None = UNSET
