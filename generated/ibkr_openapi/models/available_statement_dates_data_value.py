# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_statement_dates_data_value_daily import AvailableStatementDatesDataValueDaily


@model(nested={"daily": "AvailableStatementDatesDataValueDaily"})
class AvailableStatementDatesDataValue(Model):
    """Part of schema AvailableStatementDatesData/value."""

    annual: list[str] | Unset | None = UNSET
    daily: AvailableStatementDatesDataValueDaily | Unset | None = UNSET
    monthly: list[str] | Unset | None = UNSET
