# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_recent_recurring_event_result_transaction_history_result_item import (
        QueryRecentRecurringEventResultTransactionHistoryResultItem,
    )


@model(camel=True, nested={"result": ("list", "QueryRecentRecurringEventResultTransactionHistoryResultItem")})
class QueryRecentRecurringEventResultTransactionHistory(Model):
    """Part of schema QueryRecentRecurringEventResult/transactionHistory."""

    max_number_of_transactions: int | Unset | None = UNSET
    result: list[QueryRecentRecurringEventResultTransactionHistoryResultItem] | Unset | None = UNSET
