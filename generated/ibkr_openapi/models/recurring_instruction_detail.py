# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import RecurringInstructionDetailFrequency


@model(
    camel=True, nested={"endDate": "date", "startDate": "date"}, marks={"frequency": ("MONTHLY", "QUARTERLY", "YEARLY")}
)
class RecurringInstructionDetail(Model):
    """`RecurringInstructionDetail`. Required: frequency, instruction_name, start_date."""

    end_date: Date | str | Unset | None = UNSET
    frequency: RecurringInstructionDetailFrequency | str | Unset | None = UNSET
    instruction_name: str | Unset | None = UNSET
    start_date: Date | str | Unset | None = UNSET
