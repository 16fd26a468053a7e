# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .rate_limit_config_period_units_item_duration import RateLimitConfigPeriodUnitsItemDuration


@model(camel=True, nested={"duration": "RateLimitConfigPeriodUnitsItemDuration"})
class RateLimitConfigPeriodUnitsItem(Model):
    """Part of schema RateLimitConfig/period/units/items."""

    date_based: bool | Unset | None = UNSET
    duration: RateLimitConfigPeriodUnitsItemDuration | Unset | None = UNSET
    duration_estimated: bool | Unset | None = UNSET
    time_based: bool | Unset | None = UNSET
