# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .query_recent_instructions_transaction_history import QueryRecentInstructionsTransactionHistory


@model(
    camel=True,
    nested={"transactionHistory": "QueryRecentInstructionsTransactionHistory"},
    numbers=("clientInstructionId",),
    masked=("accountId",),
)
class QueryRecentInstructions(Model):
    """`QueryRecentInstructions`. Required: account_id, client_instruction_id, transaction_history."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    transaction_history: QueryRecentInstructionsTransactionHistory | Unset | None = UNSET
