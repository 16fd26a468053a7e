# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import RateLimitConfigSubject
    from .rate_limit_config_period import RateLimitConfigPeriod


@model(camel=True, nested={"period": "RateLimitConfigPeriod"})
class RateLimitConfig(Model):
    """`RateLimitConfig`. Required: period, subject."""

    capacity: int | Unset | None = UNSET
    period: RateLimitConfigPeriod | Unset | None = UNSET
    refill_amount: int | Unset | None = UNSET
    subject: RateLimitConfigSubject | str | Unset | None = UNSET
