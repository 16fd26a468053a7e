# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("bankAccountNumber",))
class QueryAccountBalancesResultClientBankAccountWithdrawableBalanceItem(Model):
    """Part of schema QueryAccountBalancesResult/clientBankAccountWithdrawableBalance/items."""

    bank_account_number: str | Unset | None = UNSET
    bank_routing_number: str | Unset | None = UNSET
    withdrawable_balance_without_origin_hold: float | Unset | None = UNSET
