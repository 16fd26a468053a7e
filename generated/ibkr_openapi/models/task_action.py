# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class TaskAction(Model):
    """`TaskAction`."""

    form_number: int | Unset | None = UNSET
    message: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
