# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        QueryWithdrawableCashEquityResultInstructionStatus,
        QueryWithdrawableCashEquityResultInstructionType,
    )
    from .query_withdrawable_cash_equity_result_error import QueryWithdrawableCashEquityResultError


@model(camel=True, nested={"error": "QueryWithdrawableCashEquityResultError"}, masked=("accountId",))
class QueryWithdrawableCashEquityResult(Model):
    """`QueryWithdrawableCashEquityResult`. Required: account_id, available_equity_value, client_instruction_id,
    currency, instruction_id, instruction_status, instruction_type, withdrawable_cash_amount."""

    account_id: str | Unset | None = UNSET
    available_equity_value: float | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryWithdrawableCashEquityResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryWithdrawableCashEquityResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryWithdrawableCashEquityResultInstructionType | str | Unset | None = UNSET
    withdrawable_cash_amount: float | Unset | None = UNSET
