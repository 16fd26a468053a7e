# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ScheduleResponseSchedulesValueExtendedHoursItem(Model):
    """Part of schema scheduleResponse/schedules/additionalProperties/extended_hours/items."""

    cancel_daily_orders: bool | Unset | None = UNSET
    closing: int | Unset | None = UNSET
    opening: int | Unset | None = UNSET
