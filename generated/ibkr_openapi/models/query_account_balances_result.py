# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import QueryAccountBalancesResultInstructionStatus, QueryAccountBalancesResultInstructionType
    from .query_account_balances_result_client_bank_account_withdrawable_balance_item import (
        QueryAccountBalancesResultClientBankAccountWithdrawableBalanceItem,
    )
    from .query_account_balances_result_error import QueryAccountBalancesResultError


@model(
    camel=True,
    nested={
        "clientBankAccountWithdrawableBalance": (
            "list",
            "QueryAccountBalancesResultClientBankAccountWithdrawableBalanceItem",
        ),
        "error": "QueryAccountBalancesResultError",
    },
    masked=("accountId",),
)
class QueryAccountBalancesResult(Model):
    """`QueryAccountBalancesResult`. Required: account_id, client_bank_account_withdrawable_balance,
    client_instruction_id, currency, instruction_id, instruction_status, instruction_type,
    transferable_amount, withdrawable_amount."""

    account_id: str | Unset | None = UNSET
    client_bank_account_withdrawable_balance: (
        list[QueryAccountBalancesResultClientBankAccountWithdrawableBalanceItem] | Unset | None
    ) = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: QueryAccountBalancesResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: QueryAccountBalancesResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: QueryAccountBalancesResultInstructionType | str | Unset | None = UNSET
    transferable_amount: float | Unset | None = UNSET
    withdrawable_amount: float | Unset | None = UNSET
