# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(camel=True, nested={"rawDate": "time:yyyyMMdd"}, masked=("acctid",))
class TransactionsResponseTransactionsItem(Model):
    """Part of schema transactionsResponse/transactions/items."""

    acctid: str | Unset | None = UNSET
    amt: float | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    cur: str | Unset | None = UNSET
    date: str | Unset | None = UNSET
    desc: str | Unset | None = UNSET
    fx_rate: float | Unset | None = UNSET
    pr: float | Unset | None = UNSET
    qty: float | Unset | None = UNSET
    raw_date: Date | str | Unset | None = UNSET
    type: str | Unset | None = UNSET
