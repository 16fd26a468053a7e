# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import Any

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class CSVResponse(Model):
    """`CSVResponse`. Required: success."""

    message: str | dict[str, Any] | Unset | None = UNSET
    request_id: int | Unset | None = UNSET
    success: bool | Unset | None = UNSET
