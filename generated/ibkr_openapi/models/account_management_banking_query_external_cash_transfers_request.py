# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingQueryExternalCashTransfersRequestInstructionType
    from .query_i_r_a_contributions import QueryIRAContributions
    from .query_withdrawable_funds import QueryWithdrawableFunds


@model(camel=True, nested={"instruction": ("union", "QueryWithdrawableFunds", "QueryIRAContributions")})
class AccountManagementBankingQueryExternalCashTransfersRequest(Model):
    """Part of POST /gw/api/v1/external-cash-transfers/query body application/json. Required: instruction,
    instruction_type."""

    instruction: QueryWithdrawableFunds | QueryIRAContributions | Unset | None = UNSET
    instruction_type: AccountManagementBankingQueryExternalCashTransfersRequestInstructionType | str | Unset | None = (
        UNSET
    )
