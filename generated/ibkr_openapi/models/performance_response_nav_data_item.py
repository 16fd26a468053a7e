# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from .performance_response_nav_data_item_start_n_a_v import PerformanceResponseNavDataItemStartNAV


@model(
    camel=True,
    wire={"start_nav": "startNAV"},
    nested={"end": "time:yyyyMMdd", "start": "time:yyyyMMdd", "startNAV": "PerformanceResponseNavDataItemStartNAV"},
)
class PerformanceResponseNavDataItem(Model):
    """Part of schema performanceResponse/nav/data/items."""

    base_currency: str | Unset | None = UNSET
    end: Date | str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    id_type: str | Unset | None = UNSET
    navs: list[float] | Unset | None = UNSET
    start: Date | str | Unset | None = UNSET
    start_nav: PerformanceResponseNavDataItemStartNAV | Unset | None = UNSET
