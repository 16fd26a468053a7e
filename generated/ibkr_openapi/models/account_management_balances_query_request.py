# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBalancesQueryRequestInstructionType
    from .query_withdrawable_cash_equity import QueryWithdrawableCashEquity


@model(camel=True, nested={"instruction": "QueryWithdrawableCashEquity"})
class AccountManagementBalancesQueryRequest(Model):
    """Part of POST /gw/api/v1/balances/query body application/json. Required: instruction, instruction_type."""

    instruction: QueryWithdrawableCashEquity | Unset | None = UNSET
    instruction_type: AccountManagementBalancesQueryRequestInstructionType | str | Unset | None = UNSET
