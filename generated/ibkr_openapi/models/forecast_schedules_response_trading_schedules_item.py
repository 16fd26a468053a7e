# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .forecast_schedules_response_trading_schedules_item_trading_times_item import (
        ForecastSchedulesResponseTradingSchedulesItemTradingTimesItem,
    )


@model(nested={"trading_times": ("list", "ForecastSchedulesResponseTradingSchedulesItemTradingTimesItem")})
class ForecastSchedulesResponseTradingSchedulesItem(Model):
    """Part of schema forecastSchedulesResponse/trading_schedules/items."""

    day_of_week: str | Unset | None = UNSET
    trading_times: list[ForecastSchedulesResponseTradingSchedulesItemTradingTimesItem] | Unset | None = UNSET
