# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class TradingScheduleItemSchedulesItemSessionsItem(Model):
    """Part of schema tradingSchedule/items/schedules/items/sessions/items."""

    closing_time: str | Unset | None = UNSET
    opening_time: str | Unset | None = UNSET
    prop: str | Unset | None = UNSET
