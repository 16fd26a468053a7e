# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("clientInstructionId",), masked=("accountId", "bankAccountNumber"))
class QueryWithdrawableFunds(Model):
    """`QueryWithdrawableFunds`. Required: account_id, client_instruction_id, currency."""

    account_id: str | Unset | None = UNSET
    bank_account_number: str | Unset | None = UNSET
    bank_instruction_name: str | Unset | None = UNSET
    bank_routing_number: str | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    currency: str | Unset | None = UNSET
