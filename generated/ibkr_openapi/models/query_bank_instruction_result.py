# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        QueryBankInstructionResultBankInstructionMethod,
        QueryBankInstructionResultInstructionStatus,
        QueryBankInstructionResultInstructionType,
    )
    from .query_bank_instruction_result_bank_instruction_details_item import (
        QueryBankInstructionResultBankInstructionDetailsItem,
    )
    from .query_bank_instruction_result_error import QueryBankInstructionResultError


@model(
    camel=True,
    nested={
        "bankInstructionDetails": ("list", "QueryBankInstructionResultBankInstructionDetailsItem"),
        "error": "QueryBankInstructionResultError",
    },
    masked=("accountId",),
    marks={
        "bankInstructionMethod": ("ACH", "CAACH", "OPEN_BANKING", "SEPA", "USACH", "WIRE", "eDDA", "eGIRO"),
        "instructionStatus": ("PENDING", "PENDING_VERIFICATION", "PROCESSED", "REJECTED"),
    },
)
class QueryBankInstructionResult(Model):
    """`QueryBankInstructionResult`. Required: account_id, bank_instruction_details, bank_instruction_method,
    client_instruction_id, instruction_id, instruction_status, instruction_type."""

    account_id: str | Unset | None = UNSET
    bank_instruction_details: list[QueryBankInstructionResultBankInstructionDetailsItem] | Unset | None = UNSET
    bank_instruction_method: QueryBankInstructionResultBankInstructionMethod | str | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryBankInstructionResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryBankInstructionResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryBankInstructionResultInstructionType | str | Unset | None = UNSET
