# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import Any

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class EnumerationResponse(Model):
    """`EnumerationResponse`."""

    enumerations_type: str | Unset | None = UNSET
    form_number: str | Unset | None = UNSET
    json_data: list[Any] | Unset | None = UNSET
