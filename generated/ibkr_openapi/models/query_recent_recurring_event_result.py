# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryRecentRecurringEventResultInstructionStatus, QueryRecentRecurringEventResultInstructionType
    from .query_recent_recurring_event_result_error import QueryRecentRecurringEventResultError
    from .query_recent_recurring_event_result_transaction_history import (
        QueryRecentRecurringEventResultTransactionHistory,
    )


@model(
    camel=True,
    nested={
        "error": "QueryRecentRecurringEventResultError",
        "transactionHistory": "QueryRecentRecurringEventResultTransactionHistory",
    },
    marks={"instructionStatus": ("PENDING", "PENDING_VERIFICATION", "PROCESSED", "REJECTED")},
)
class QueryRecentRecurringEventResult(Model):
    """`QueryRecentRecurringEventResult`. Required: amount, client_instruction_id, currency, instruction_id,
    instruction_status, instruction_type, method, recurring_instruction_name, recurring_transaction_status,
    recurring_transaction_type, transaction_history."""

    amount: float | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryRecentRecurringEventResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryRecentRecurringEventResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryRecentRecurringEventResultInstructionType | str | Unset | None = UNSET
    method: str | Unset | None = UNSET
    recurring_instruction_name: str | Unset | None = UNSET
    recurring_transaction_status: str | Unset | None = UNSET
    recurring_transaction_type: str | Unset | None = UNSET
    transaction_history: QueryRecentRecurringEventResultTransactionHistory | Unset | None = UNSET
