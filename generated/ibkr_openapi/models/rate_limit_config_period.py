# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .rate_limit_config_period_units_item import RateLimitConfigPeriodUnitsItem


@model(nested={"units": ("list", "RateLimitConfigPeriodUnitsItem")})
class RateLimitConfigPeriod(Model):
    """Part of schema RateLimitConfig/period."""

    nano: int | Unset | None = UNSET
    negative: bool | Unset | None = UNSET
    seconds: int | Unset | None = UNSET
    units: list[RateLimitConfigPeriodUnitsItem] | Unset | None = UNSET
    zero: bool | Unset | None = UNSET
