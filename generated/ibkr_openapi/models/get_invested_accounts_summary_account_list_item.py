# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("account", "baseCcyAccount"))
class GetInvestedAccountsSummaryAccountListItem(Model):
    """Part of schema getInvestedAccountsSummary/accountList/items."""

    account: str | Unset | None = UNSET
    account_model_nlv: str | Unset | None = UNSET
    account_other_models_nlv: str | Unset | None = UNSET
    alias: str | Unset | None = UNSET
    base_ccy_account: str | Unset | None = UNSET
    base_ccy_account_precision: str | Unset | None = UNSET
    cash_in_independent_nlv: str | Unset | None = UNSET
    exchange_rate: float | Unset | None = UNSET
    nlv: str | Unset | None = UNSET
    positions_in_independent_nlv: str | Unset | None = UNSET
