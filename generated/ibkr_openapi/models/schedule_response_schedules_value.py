# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .schedule_response_schedules_value_extended_hours_item import ScheduleResponseSchedulesValueExtendedHoursItem
    from .schedule_response_schedules_value_liquid_hours_item import ScheduleResponseSchedulesValueLiquidHoursItem


@model(
    nested={
        "extended_hours": ("list", "ScheduleResponseSchedulesValueExtendedHoursItem"),
        "liquid_hours": ("list", "ScheduleResponseSchedulesValueLiquidHoursItem"),
    }
)
class ScheduleResponseSchedulesValue(Model):
    """Part of schema scheduleResponse/schedules/additionalProperties."""

    extended_hours: list[ScheduleResponseSchedulesValueExtendedHoursItem] | Unset | None = UNSET
    liquid_hours: list[ScheduleResponseSchedulesValueLiquidHoursItem] | Unset | None = UNSET
