# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TraditionalBankInstructionVerificationBankInstructionCode
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    numbers=("clientInstructionId", "creditAmount1", "creditAmount2", "pendingInstructionId"),
    masked=("accountId",),
    marks={"bankInstructionCode": ("ACHUS", "CAACH", "USACH", "WIRE")},
)
class TraditionalBankInstructionVerification(Model):
    """`TraditionalBankInstructionVerification`. Required: account_id, bank_instruction_code, bank_instruction_name,
    client_instruction_id, credit_amount1, credit_amount2, pending_instruction_id."""

    account_id: str | Unset | None = UNSET
    bank_instruction_code: TraditionalBankInstructionVerificationBankInstructionCode | str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    credit_amount1: Numeric | Unset | None = UNSET
    credit_amount2: Numeric | Unset | None = UNSET
    pending_instruction_id: Numeric | Unset | None = UNSET
