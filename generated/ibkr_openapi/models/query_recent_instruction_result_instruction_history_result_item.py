# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime


@model(camel=True, nested={"requestDate": "datetime"})
class QueryRecentInstructionResultInstructionHistoryResultItem(Model):
    """Part of schema QueryRecentInstructionResult/instructionHistory/result/items. Required: client_instruction_id,
    ib_instruction_id, instruction_set_id, instruction_type, request_date, status."""

    amount: float | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    ib_instruction_id: int | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    instruction_type: str | Unset | None = UNSET
    request_date: DateTime | str | Unset | None = UNSET
    status: str | Unset | None = UNSET
