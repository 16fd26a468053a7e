# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, wire={"no_fx_conv": "noFXConv", "no_fx_conv_2": "noFxConv"})
class UserAccountsResponseAcctPropsValue(Model):
    """Part of schema userAccountsResponse/acctProps/additionalProperties."""

    allow_customer_time: bool | Unset | None = UNSET
    auto_fx: bool | Unset | None = UNSET
    has_child_accounts: bool | Unset | None = UNSET
    is_prop: bool | Unset | None = UNSET
    lite_under_pro: bool | Unset | None = UNSET
    no_fx_conv: bool | Unset | None = UNSET
    no_fx_conv_2: bool | Unset | None = UNSET
    supports_cash_qty: bool | Unset | None = UNSET
    supports_fractions: bool | Unset | None = UNSET
