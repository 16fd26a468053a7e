# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("clientInstructionId", "instructionId"))
class CancelInstruction(Model):
    """`CancelInstruction`. Required: client_instruction_id, instruction_id, reason."""

    client_instruction_id: Numeric | Unset | None = UNSET
    instruction_id: Numeric | Unset | None = UNSET
    reason: str | Unset | None = UNSET
