# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .instruction_result import InstructionResult
    from .invalid_argument import InvalidArgument


@model(camel=True, nested={"instructionResult": "InstructionResult", "invalidArguments": ("list", "InvalidArgument")})
class BulkInstructionResult(Model):
    """`BulkInstructionResult`. Required: status."""

    detail: str | Unset | None = UNSET
    instruction_result: InstructionResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    invalid_arguments: list[InvalidArgument] | Unset | None = UNSET
    status: int | Unset | None = UNSET
    title: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
