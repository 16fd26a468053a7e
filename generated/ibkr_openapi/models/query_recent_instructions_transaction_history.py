# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryRecentInstructionsTransactionHistoryTransactionType
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("daysToGoBack",))
class QueryRecentInstructionsTransactionHistory(Model):
    """Part of schema QueryRecentInstructions/transactionHistory. Required: days_to_go_back."""

    days_to_go_back: Numeric | Unset | None = UNSET
    transaction_type: QueryRecentInstructionsTransactionHistoryTransactionType | str | Unset | None = UNSET
