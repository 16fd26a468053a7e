# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .instruction_result import InstructionResult


@model(camel=True, nested={"instructionResult": "InstructionResult"})
class AsynchronousInstructionSetResponseInstructionResultsItem(Model):
    """Part of schema AsynchronousInstructionSetResponse/instructionResults/items. Required: instruction_result,
    instruction_set_id, status."""

    instruction_result: InstructionResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
