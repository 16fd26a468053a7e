# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class GetAvailableTradeConfirmationDatesResponseData(Model):
    """Part of schema GetAvailableTradeConfirmationDatesResponse/data."""

    data_type: str | Unset | None = UNSET
    value: list[str] | Unset | None = UNSET
