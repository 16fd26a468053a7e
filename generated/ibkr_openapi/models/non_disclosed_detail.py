# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("memberAccountId", "safeKeepingAccountId"))
class NonDisclosedDetail(Model):
    """`NonDisclosedDetail`. Required: settle_date, trade_date."""

    buyer_sell_bic: str | Unset | None = UNSET
    member_account_id: str | Unset | None = UNSET
    pset_bic: str | Unset | None = UNSET
    reag_deag_bic: str | Unset | None = UNSET
    safe_keeping_account_id: str | Unset | None = UNSET
    settle_date: str | Unset | None = UNSET
    trade_date: str | Unset | None = UNSET
