# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from .error_response import ErrorResponse
    from .form_details import FormDetails
    from .form_file_response_file_data import FormFileResponseFileData


@model(
    camel=True,
    nested={
        "error": "ErrorResponse",
        "fileData": "FormFileResponseFileData",
        "formDetails": ("list", "FormDetails"),
        "timestamp": "datetime",
    },
)
class FormFileResponse(Model):
    """`FormFileResponse`."""

    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    file_data: FormFileResponseFileData | Unset | None = UNSET
    form_details: list[FormDetails] | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    timestamp: DateTime | str | Unset | None = UNSET
