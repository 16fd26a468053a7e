# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AchInstructionAchType, AchInstructionBankInstructionCode
    from ..runtime.aliases import Numeric
    from .ach_instruction_client_account_info import AchInstructionClientAccountInfo


@model(
    camel=True,
    nested={"clientAccountInfo": "AchInstructionClientAccountInfo"},
    numbers=("clientInstructionId",),
    masked=("accountId",),
    marks={"achType": ("CREDIT", "DEBIT", "DEBIT_CREDIT"), "bankInstructionCode": ("CAACH", "USACH")},
)
class AchInstruction(Model):
    """`AchInstruction`. Required: account_id, ach_type, bank_instruction_code, bank_instruction_name,
    client_account_info, client_instruction_id, currency."""

    account_id: str | Unset | None = UNSET
    ach_type: AchInstructionAchType | str | Unset | None = UNSET
    bank_instruction_code: AchInstructionBankInstructionCode | str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_account_info: AchInstructionClientAccountInfo | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
