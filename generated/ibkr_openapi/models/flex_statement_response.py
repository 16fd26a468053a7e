# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FlexErrorCode, FlexStatementResponseStatus


@model(
    wire={
        "error_code": "ErrorCode",
        "error_message": "ErrorMessage",
        "reference_code": "ReferenceCode",
        "status": "Status",
        "url": "Url",
        "url_lowercase": "url",
    }
)
class FlexStatementResponse(Model):
    """`FlexStatementResponse`. Required: status."""

    error_code: FlexErrorCode | int | Unset | None = UNSET
    error_message: str | Unset | None = UNSET
    reference_code: str | Unset | None = UNSET
    status: FlexStatementResponseStatus | str | Unset | None = UNSET
    timestamp: str | Unset | None = UNSET
    url: str | Unset | None = UNSET
    url_lowercase: str | Unset | None = UNSET
