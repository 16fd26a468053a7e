# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .asynchronous_instruction_set_response_instruction_results_item import (
        AsynchronousInstructionSetResponseInstructionResultsItem,
    )


@model(camel=True, nested={"instructionResults": ("list", "AsynchronousInstructionSetResponseInstructionResultsItem")})
class AsynchronousInstructionSetResponse(Model):
    """`AsynchronousInstructionSetResponse`. Required: instruction_set_id, status."""

    instruction_results: list[AsynchronousInstructionSetResponseInstructionResultsItem] | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
