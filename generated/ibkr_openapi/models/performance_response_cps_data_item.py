# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(camel=True, nested={"end": "time:yyyyMMdd", "start": "time:yyyyMMdd"})
class PerformanceResponseCpsDataItem(Model):
    """Part of schema performanceResponse/cps/data/items."""

    base_currency: str | Unset | None = UNSET
    end: Date | str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    id_type: str | Unset | None = UNSET
    returns: list[float] | Unset | None = UNSET
    start: Date | str | Unset | None = UNSET
