# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import OpenBankingInstructionServiceProvider
    from ..runtime.aliases import Numeric
    from .open_banking_instruction_plaid_options import OpenBankingInstructionPlaidOptions


@model(
    camel=True,
    nested={"plaidOptions": "OpenBankingInstructionPlaidOptions"},
    numbers=("clientInstructionId",),
    masked=("accountId",),
    marks={"serviceProvider": ("PLAID",)},
)
class OpenBankingInstruction(Model):
    """`OpenBankingInstruction`. Required: account_id, client_instruction_id, currency, service_provider."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    plaid_options: OpenBankingInstructionPlaidOptions | Unset | None = UNSET
    service_provider: OpenBankingInstructionServiceProvider | str | Unset | None = UNSET
