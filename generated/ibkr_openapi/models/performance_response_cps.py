# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .performance_response_cps_data_item import PerformanceResponseCpsDataItem


@model(nested={"data": ("list", "PerformanceResponseCpsDataItem")})
class PerformanceResponseCps(Model):
    """Part of schema performanceResponse/cps."""

    data: list[PerformanceResponseCpsDataItem] | Unset | None = UNSET
    dates: list[str] | Unset | None = UNSET
    freq: str | Unset | None = UNSET
