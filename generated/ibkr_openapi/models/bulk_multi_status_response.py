# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .bulk_instruction_result import BulkInstructionResult


@model(camel=True, nested={"instructionResults": ("list", "BulkInstructionResult")})
class BulkMultiStatusResponse(Model):
    """`BulkMultiStatusResponse`. Required: instruction_set_id, status."""

    instruction_results: list[BulkInstructionResult] | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
