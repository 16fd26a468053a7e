# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class OrderSubmitError(Model):
    """`orderSubmitError`."""

    error: str | Unset | None = UNSET
