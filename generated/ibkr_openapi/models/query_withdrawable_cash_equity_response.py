# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_withdrawable_cash_equity_result import QueryWithdrawableCashEquityResult


@model(camel=True, nested={"instructionResult": "QueryWithdrawableCashEquityResult"})
class QueryWithdrawableCashEquityResponse(Model):
    """`QueryWithdrawableCashEquityResponse`. Required: instruction_set_id, status."""

    instruction_result: QueryWithdrawableCashEquityResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
