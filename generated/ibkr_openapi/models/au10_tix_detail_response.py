# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from .error_response import ErrorResponse


@model(camel=True, nested={"error": "ErrorResponse", "expiryDate": "datetime", "startDate": "datetime"})
class Au10TixDetailResponse(Model):
    """`Au10TixDetailResponse`."""

    entity_id: int | Unset | None = UNSET
    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    expiry_date: DateTime | str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    start_date: DateTime | str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    url: str | Unset | None = UNSET
