# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .query_recent_instruction_result_instruction_history_result_item import (
        QueryRecentInstructionResultInstructionHistoryResultItem,
    )


@model(camel=True, nested={"result": ("list", "QueryRecentInstructionResultInstructionHistoryResultItem")})
class QueryRecentInstructionResultInstructionHistory(Model):
    """Part of schema QueryRecentInstructionResult/instructionHistory. Required: history_max_depth_number_of_days,
    history_max_depth_number_of_instruction, result."""

    history_max_depth_number_of_days: int | Unset | None = UNSET
    history_max_depth_number_of_instruction: int | Unset | None = UNSET
    result: list[QueryRecentInstructionResultInstructionHistoryResultItem] | Unset | None = UNSET
