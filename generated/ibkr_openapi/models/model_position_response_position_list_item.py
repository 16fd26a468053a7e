# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ModelPositionResponsePositionListItem(Model):
    """Part of schema modelPositionResponse/positionList/items."""

    actual: str | float | Unset | None = UNSET
    actual_range_max: str | float | Unset | None = UNSET
    actual_range_min: str | float | Unset | None = UNSET
    ccy: str | Unset | None = UNSET
    conid: int | Unset | None = UNSET
    dlv: str | float | Unset | None = UNSET
    exchange_rate: int | Unset | None = UNSET
    flags: int | Unset | None = UNSET
    instrument: str | Unset | None = UNSET
    instrument_imbalance: str | float | Unset | None = UNSET
    mismatch_type: str | float | Unset | None = UNSET
    mv: str | float | Unset | None = UNSET
    position: str | float | Unset | None = UNSET
    target: str | float | Unset | None = UNSET
