# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class NoSuchInstructionSetResponse(Model):
    """`NoSuchInstructionSetResponse`. Required: instruction_set_id, status, title, type."""

    detail: str | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
    title: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
