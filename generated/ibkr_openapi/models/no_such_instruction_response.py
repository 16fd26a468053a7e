# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class NoSuchInstructionResponse(Model):
    """`NoSuchInstructionResponse`. Required: status, title, type."""

    detail: str | Unset | None = UNSET
    status: int | Unset | None = UNSET
    title: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
