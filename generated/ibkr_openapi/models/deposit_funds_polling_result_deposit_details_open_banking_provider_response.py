# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("linkToken",))
class DepositFundsPollingResultDepositDetailsOpenBankingProviderResponse(Model):
    """Part of schema DepositFundsPollingResult/depositDetails/openBanking/providerResponse."""

    hostedlink_url: str | Unset | None = UNSET
    link_token: str | Unset | None = UNSET
    payment_id: str | Unset | None = UNSET
