# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class RateLimitConfigPeriodUnitsItemDuration(Model):
    """Part of schema RateLimitConfig/period/units/items/duration."""

    nano: int | Unset | None = UNSET
    negative: bool | Unset | None = UNSET
    seconds: int | Unset | None = UNSET
    zero: bool | Unset | None = UNSET
