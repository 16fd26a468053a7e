# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trading_schedule_item_schedules_item import TradingScheduleItemSchedulesItem


@model(camel=True, nested={"schedules": ("list", "TradingScheduleItemSchedulesItem")})
class TradingScheduleItem(Model):
    """Part of schema tradingSchedule/items."""

    description: str | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    schedules: list[TradingScheduleItemSchedulesItem] | Unset | None = UNSET
    timezone: str | Unset | None = UNSET
    trade_venue_id: str | Unset | None = UNSET
