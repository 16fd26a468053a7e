# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("bankAccountNumber",))
class QueryBankInstructionResultBankInstructionDetailsItem(Model):
    """Part of schema QueryBankInstructionResult/bankInstructionDetails/items. Required: bank_account_number,
    bank_routing_number, currency, instruction_name, instruction_status, type."""

    bank_account_number: str | Unset | None = UNSET
    bank_routing_number: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    instruction_name: str | Unset | None = UNSET
    instruction_status: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
