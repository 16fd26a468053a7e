# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .deposit_funds_polling_result_deposit_details_open_banking_provider_response import (
        DepositFundsPollingResultDepositDetailsOpenBankingProviderResponse,
    )


@model(camel=True, nested={"providerResponse": "DepositFundsPollingResultDepositDetailsOpenBankingProviderResponse"})
class DepositFundsPollingResultDepositDetailsOpenBanking(Model):
    """Part of schema DepositFundsPollingResult/depositDetails/openBanking."""

    provider_response: DepositFundsPollingResultDepositDetailsOpenBankingProviderResponse | Unset | None = UNSET
    service_provider: str | Unset | None = UNSET
