# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DepositFundsInstructionOpenBankingServiceProvider
    from .deposit_funds_instruction_open_banking_plaid_options import DepositFundsInstructionOpenBankingPlaidOptions


@model(
    camel=True,
    nested={"plaidOptions": "DepositFundsInstructionOpenBankingPlaidOptions"},
    marks={"serviceProvider": ("PLAID",)},
)
class DepositFundsInstructionOpenBanking(Model):
    """Part of schema DepositFundsInstruction/openBanking. Required: service_provider."""

    plaid_options: DepositFundsInstructionOpenBankingPlaidOptions | Unset | None = UNSET
    service_provider: DepositFundsInstructionOpenBankingServiceProvider | str | Unset | None = UNSET
