# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class InvalidArgument(Model):
    """`InvalidArgument`. Required: field."""

    description: str | Unset | None = UNSET
    field: str | Unset | None = UNSET
