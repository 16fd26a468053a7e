# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .performance_response_tpps_data_item import PerformanceResponseTppsDataItem


@model(nested={"data": ("list", "PerformanceResponseTppsDataItem")})
class PerformanceResponseTpps(Model):
    """Part of schema performanceResponse/tpps."""

    data: list[PerformanceResponseTppsDataItem] | Unset | None = UNSET
    dates: list[str] | Unset | None = UNSET
    freq: str | Unset | None = UNSET
