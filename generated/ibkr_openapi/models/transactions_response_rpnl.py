# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .transactions_response_rpnl_data_item import TransactionsResponseRpnlDataItem


@model(nested={"data": ("list", "TransactionsResponseRpnlDataItem")})
class TransactionsResponseRpnl(Model):
    """Part of schema transactionsResponse/rpnl."""

    amt: str | Unset | None = UNSET
    data: list[TransactionsResponseRpnlDataItem] | Unset | None = UNSET
