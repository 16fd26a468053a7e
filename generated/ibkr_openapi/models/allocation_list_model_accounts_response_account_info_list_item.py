# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("account", "baseCcyAccount"))
class AllocationListModelAccountsResponseAccountInfoListItem(Model):
    """Part of POST /v1/api/fa/model/accounts-details 200 application/json/accountInfoList/items."""

    account: str | Unset | None = UNSET
    account_imbalance: str | Unset | None = UNSET
    alias: str | Unset | None = UNSET
    base_ccy_account: str | Unset | None = UNSET
    cash_in_independent: str | Unset | None = UNSET
    cost_basis: str | Unset | None = UNSET
    exchange_rate: float | Unset | None = UNSET
    nlv: str | Unset | None = UNSET
    num_instruments_outside_range: int | Unset | None = UNSET
    unrealized_pn_l: str | Unset | None = UNSET
