# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class InstructionResultError(Model):
    """Part of schema InstructionResult/error."""

    error_code: str | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
