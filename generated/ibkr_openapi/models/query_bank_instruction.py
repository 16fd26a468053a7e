# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryBankInstructionBankInstructionMethod
    from ..runtime.aliases import Numeric


@model(
    camel=True,
    numbers=("clientInstructionId",),
    masked=("accountId",),
    marks={"bankInstructionMethod": ("ACH", "CAACH", "OPEN_BANKING", "SEPA", "USACH", "WIRE", "eDDA", "eGIRO")},
)
class QueryBankInstruction(Model):
    """`QueryBankInstruction`. Required: account_id, bank_instruction_method, client_instruction_id."""

    account_id: str | Unset | None = UNSET
    bank_instruction_method: QueryBankInstructionBankInstructionMethod | str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
