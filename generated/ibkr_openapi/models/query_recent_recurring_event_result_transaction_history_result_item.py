# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class QueryRecentRecurringEventResultTransactionHistoryResultItem(Model):
    """Part of schema QueryRecentRecurringEventResult/transactionHistory/result/items."""

    ib_request_id: int | Unset | None = UNSET
    status: str | Unset | None = UNSET
