# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trading_schedule_item_schedules_item_sessions_item import TradingScheduleItemSchedulesItemSessionsItem
    from .trading_schedule_item_schedules_item_trading_times_item import (
        TradingScheduleItemSchedulesItemTradingTimesItem,
    )
    from .trading_schedule_item_schedules_item_tradingtimes_item2 import (
        TradingScheduleItemSchedulesItemTradingtimesItem2,
    )


@model(
    camel=True,
    wire={"trading_times": "tradingtimes", "trading_times_2": "tradingTimes"},
    nested={
        "sessions": ("list", "TradingScheduleItemSchedulesItemSessionsItem"),
        "tradingtimes": ("list", "TradingScheduleItemSchedulesItemTradingtimesItem2"),
        "tradingTimes": ("list", "TradingScheduleItemSchedulesItemTradingTimesItem"),
    },
)
class TradingScheduleItemSchedulesItem(Model):
    """Part of schema tradingSchedule/items/schedules/items."""

    clearing_cycle_end_time: str | Unset | None = UNSET
    sessions: list[TradingScheduleItemSchedulesItemSessionsItem] | Unset | None = UNSET
    trading_schedule_date: str | Unset | None = UNSET
    trading_times: list[TradingScheduleItemSchedulesItemTradingtimesItem2] | Unset | None = UNSET
    trading_times_2: list[TradingScheduleItemSchedulesItemTradingTimesItem] | Unset | None = UNSET
