# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ModelPositionResponseCashItem(Model):
    """Part of schema modelPositionResponse/cash/items."""

    actual: str | float | Unset | None = UNSET
    ccy: str | Unset | None = UNSET
    exchange_rate: str | float | Unset | None = UNSET
    instrument_imbalance: str | float | Unset | None = UNSET
    mv: str | float | Unset | None = UNSET
    target: str | float | Unset | None = UNSET
