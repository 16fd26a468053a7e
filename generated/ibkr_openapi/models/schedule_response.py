# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .schedule_response_schedules_value import ScheduleResponseSchedulesValue


@model(nested={"schedules": ("map", "ScheduleResponseSchedulesValue")})
class ScheduleResponse(Model):
    """`scheduleResponse`."""

    exchange_time_zone: str | Unset | None = UNSET
    schedules: dict[str, ScheduleResponseSchedulesValue] | Unset | None = UNSET
