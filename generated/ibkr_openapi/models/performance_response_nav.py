# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .performance_response_nav_data_item import PerformanceResponseNavDataItem


@model(nested={"data": ("list", "PerformanceResponseNavDataItem")})
class PerformanceResponseNav(Model):
    """Part of schema performanceResponse/nav."""

    data: list[PerformanceResponseNavDataItem] | Unset | None = UNSET
    dates: list[str] | Unset | None = UNSET
    freq: str | Unset | None = UNSET
