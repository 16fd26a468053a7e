# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .error_response import ErrorResponse


@model(camel=True, nested={"error": "ErrorResponse"})
class RequiredFormsResponse(Model):
    """`RequiredFormsResponse`."""

    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    forms: list[str] | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
