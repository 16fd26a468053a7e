# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .error_response import ErrorResponse


@model(camel=True, nested={"error": "ErrorResponse"})
class ResponseFileResponse(Model):
    """`ResponseFileResponse`."""

    data: dict[str, Any] | Unset | None = UNSET
    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    is_processed: bool | Unset | None = UNSET
    name: str | Unset | None = UNSET
