# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AchInstructionClientAccountInfoBankAccountTypeCode


@model(camel=True, masked=("bankAccountNumber",), marks={"bankAccountTypeCode": (0, 1, 2)})
class AchInstructionClientAccountInfo(Model):
    """Part of schema AchInstruction/clientAccountInfo. Required: bank_account_number, bank_account_type_code,
    bank_name, bank_routing_number."""

    bank_account_number: str | Unset | None = UNSET
    bank_account_type_code: AchInstructionClientAccountInfoBankAccountTypeCode | int | Unset | None = UNSET
    bank_name: str | Unset | None = UNSET
    bank_routing_number: str | Unset | None = UNSET
