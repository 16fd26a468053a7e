# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ForecastSchedulesResponseTradingSchedulesItemTradingTimesItem(Model):
    """Part of schema forecastSchedulesResponse/trading_schedules/items/trading_times/items."""

    close: str | Unset | None = UNSET
    open: str | Unset | None = UNSET
