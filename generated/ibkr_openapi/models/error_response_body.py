# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ErrorResponseBody(Model):
    """`errorResponseBody`."""

    error: str | Unset | None = UNSET
    status_code: int | Unset | None = UNSET
