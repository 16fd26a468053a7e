# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingQueryBankInstructionsRequestInstructionType
    from .query_bank_instruction import QueryBankInstruction
    from .query_recent_recurring_events import QueryRecentRecurringEvents
    from .query_recurring_instructions import QueryRecurringInstructions


@model(
    camel=True,
    nested={
        "instruction": ("union", "QueryBankInstruction", "QueryRecentRecurringEvents", "QueryRecurringInstructions")
    },
)
class AccountManagementBankingQueryBankInstructionsRequest(Model):
    """Part of POST /gw/api/v1/bank-instructions/query body application/json. Required: instruction,
    instruction_type."""

    instruction: QueryBankInstruction | QueryRecentRecurringEvents | QueryRecurringInstructions | Unset | None = UNSET
    instruction_type: AccountManagementBankingQueryBankInstructionsRequestInstructionType | str | Unset | None = UNSET
