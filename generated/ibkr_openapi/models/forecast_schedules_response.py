# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .forecast_schedules_response_trading_schedules_item import ForecastSchedulesResponseTradingSchedulesItem


@model(nested={"trading_schedules": ("list", "ForecastSchedulesResponseTradingSchedulesItem")})
class ForecastSchedulesResponse(Model):
    """`forecastSchedulesResponse`."""

    timezone: str | Unset | None = UNSET
    trading_schedules: list[ForecastSchedulesResponseTradingSchedulesItem] | Unset | None = UNSET
