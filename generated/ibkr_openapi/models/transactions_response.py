# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .transactions_response_rpnl import TransactionsResponseRpnl
    from .transactions_response_transactions_item import TransactionsResponseTransactionsItem


@model(
    camel=True,
    nested={"rpnl": "TransactionsResponseRpnl", "transactions": ("list", "TransactionsResponseTransactionsItem")},
)
class TransactionsResponse(Model):
    """`transactionsResponse`."""

    currency: str | Unset | None = UNSET
    from_: int | Unset | None = UNSET
    id: str | Unset | None = UNSET
    includes_real_time: bool | Unset | None = UNSET
    nd: int | Unset | None = UNSET
    rc: int | Unset | None = UNSET
    rpnl: TransactionsResponseRpnl | Unset | None = UNSET
    to: int | Unset | None = UNSET
    transactions: list[TransactionsResponseTransactionsItem] | Unset | None = UNSET
