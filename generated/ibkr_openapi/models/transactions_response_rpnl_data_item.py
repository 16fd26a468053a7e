# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import TransactionsResponseRpnlDataItemSide


@model(camel=True, nested={"date": "time:yyyyMMdd"}, masked=("acctid",))
class TransactionsResponseRpnlDataItem(Model):
    """Part of schema transactionsResponse/rpnl/data/items."""

    acctid: str | Unset | None = UNSET
    amt: str | Unset | None = UNSET
    conid: str | Unset | None = UNSET
    cur: str | Unset | None = UNSET
    date: Date | str | Unset | None = UNSET
    fx_rate: float | Unset | None = UNSET
    side: TransactionsResponseRpnlDataItemSide | str | Unset | None = UNSET
