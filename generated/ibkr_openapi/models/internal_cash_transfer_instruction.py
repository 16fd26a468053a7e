# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from ..runtime.aliases import Numeric


@model(
    camel=True,
    nested={"dateTimeToOccur": "datetime"},
    numbers=("amount", "clientInstructionId"),
    masked=("sourceAccountId", "targetAccountId"),
)
class InternalCashTransferInstruction(Model):
    """`InternalCashTransferInstruction`. Required: amount, client_instruction_id, currency, source_account_id,
    target_account_id."""

    amount: Numeric | Unset | None = UNSET
    client_instruction_id: Numeric | Unset | None = UNSET
    client_note: str | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    date_time_to_occur: DateTime | str | Unset | None = UNSET
    source_account_id: str | Unset | None = UNSET
    target_account_id: str | Unset | None = UNSET
