# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .instruction_error_result import InstructionErrorResult


@model(camel=True, nested={"instructionResult": "InstructionErrorResult"})
class BusinessRejectResponse(Model):
    """`BusinessRejectResponse`. Required: instruction_set_id, status, title, type."""

    detail: str | Unset | None = UNSET
    instruction_result: InstructionErrorResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
    title: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
