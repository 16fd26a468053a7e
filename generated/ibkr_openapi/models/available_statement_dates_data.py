# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_statement_dates_data_value import AvailableStatementDatesDataValue


@model(camel=True, nested={"value": "AvailableStatementDatesDataValue"})
class AvailableStatementDatesData(Model):
    """`AvailableStatementDatesData`."""

    data_type: str | Unset | None = UNSET
    value: AvailableStatementDatesDataValue | Unset | None = UNSET
