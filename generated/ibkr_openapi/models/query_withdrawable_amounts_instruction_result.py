# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        QueryWithdrawableAmountsInstructionResultInstructionStatus,
        QueryWithdrawableAmountsInstructionResultInstructionType,
    )
    from .query_withdrawable_amounts_instruction_result_error import QueryWithdrawableAmountsInstructionResultError


@model(
    camel=True,
    nested={"error": "QueryWithdrawableAmountsInstructionResultError"},
    masked=("accountId",),
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class QueryWithdrawableAmountsInstructionResult(Model):
    """`QueryWithdrawableAmountsInstructionResult`. Required: account_id, allowed_transfer_amount_to_master,
    allowed_transfer_amount_to_master_no_borrow, client_instruction_id, currency, instruction_id,
    instruction_status, instruction_type, withdrawable_amount, withdrawable_amount_no_borrow."""

    account_id: str | Unset | None = UNSET
    allowed_transfer_amount_to_master: float | Unset | None = UNSET
    allowed_transfer_amount_to_master_no_borrow: float | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryWithdrawableAmountsInstructionResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryWithdrawableAmountsInstructionResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryWithdrawableAmountsInstructionResultInstructionType | str | Unset | None = UNSET
    withdrawable_amount: float | Unset | None = UNSET
    withdrawable_amount_no_borrow: float | Unset | None = UNSET
