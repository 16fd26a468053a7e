# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .deposit_funds_polling_result_deposit_details_open_banking import (
        DepositFundsPollingResultDepositDetailsOpenBanking,
    )


@model(camel=True, nested={"openBanking": "DepositFundsPollingResultDepositDetailsOpenBanking"})
class DepositFundsPollingResultDepositDetails(Model):
    """Part of schema DepositFundsPollingResult/depositDetails."""

    amount: float | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    open_banking: DepositFundsPollingResultDepositDetailsOpenBanking | Unset | None = UNSET
    when_available: str | Unset | None = UNSET
