# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .polling_instruction_result import PollingInstructionResult


@model(camel=True, nested={"instructionResult": "PollingInstructionResult"})
class InstructionPollingResponse(Model):
    """`InstructionPollingResponse`. Required: instruction_set_id, status."""

    instruction_result: PollingInstructionResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
