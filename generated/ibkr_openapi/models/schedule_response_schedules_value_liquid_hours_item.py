# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class ScheduleResponseSchedulesValueLiquidHoursItem(Model):
    """Part of schema scheduleResponse/schedules/additionalProperties/liquid_hours/items."""

    closing: int | Unset | None = UNSET
    opening: int | Unset | None = UNSET
