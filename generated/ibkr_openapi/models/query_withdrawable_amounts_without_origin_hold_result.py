# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        QueryWithdrawableAmountsWithoutOriginHoldResultInstructionStatus,
        QueryWithdrawableAmountsWithoutOriginHoldResultInstructionType,
    )
    from .query_withdrawable_amounts_without_origin_hold_result_error import (
        QueryWithdrawableAmountsWithoutOriginHoldResultError,
    )


@model(
    camel=True,
    nested={"error": "QueryWithdrawableAmountsWithoutOriginHoldResultError"},
    masked=("accountId",),
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class QueryWithdrawableAmountsWithoutOriginHoldResult(Model):
    """`QueryWithdrawableAmountsWithoutOriginHoldResult`. Required: account_id, client_instruction_id, currency,
    instruction_id, instruction_status, instruction_type, withdrawable_amount_without_origination_hold,
    withdrawable_amount_without_origination_hold_no_borrow."""

    account_id: str | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryWithdrawableAmountsWithoutOriginHoldResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryWithdrawableAmountsWithoutOriginHoldResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryWithdrawableAmountsWithoutOriginHoldResultInstructionType | str | Unset | None = UNSET
    withdrawable_amount_without_origination_hold: float | Unset | None = UNSET
    withdrawable_amount_without_origination_hold_no_borrow: float | Unset | None = UNSET
