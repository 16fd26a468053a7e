# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("conids", "days"), masked=("acctIds",))
class AnalyticsListTransactionsRequest(Model):
    """Part of POST /v1/api/pa/transactions body application/json. Required: acct_ids, conids, currency."""

    acct_ids: list[str] | Unset | None = UNSET
    conids: list[Numeric] | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    days: Numeric | Unset | None = UNSET
