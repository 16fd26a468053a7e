# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_recent_instruction_result import QueryRecentInstructionResult


@model(camel=True, nested={"instructionResult": "QueryRecentInstructionResult"})
class QueryRecentInstructionResponse(Model):
    """`QueryRecentInstructionResponse`. Required: instruction_set_id, status."""

    instruction_result: QueryRecentInstructionResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
