# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PredefinedDestinationInstructionBankInstructionMethod
    from ..runtime.aliases import Numeric
    from .predefined_destination_instruction_financial_institution import (
        PredefinedDestinationInstructionFinancialInstitution,
    )


@model(
    camel=True,
    nested={"financialInstitution": "PredefinedDestinationInstructionFinancialInstitution"},
    numbers=("clientInstructionId",),
    masked=("accountId",),
    marks={"bankInstructionMethod": ("ACH", "CPA", "LVP", "SEPA", "WIRE")},
)
class PredefinedDestinationInstruction(Model):
    """`PredefinedDestinationInstruction`. Required: account_id, bank_instruction_method, bank_instruction_name,
    client_instruction_id, currency, financial_institution."""

    account_id: str | Unset | None = UNSET
    bank_instruction_method: PredefinedDestinationInstructionBankInstructionMethod | str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    financial_institution: PredefinedDestinationInstructionFinancialInstitution | Unset | None = UNSET
