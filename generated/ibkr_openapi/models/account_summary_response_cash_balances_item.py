# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class AccountSummaryResponseCashBalancesItem(Model):
    """Part of schema accountSummaryResponse/cashBalances/items."""

    balance: float | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    settled_cash: float | Unset | None = UNSET
