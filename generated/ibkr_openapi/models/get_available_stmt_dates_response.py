# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_statement_dates_data import AvailableStatementDatesData


@model(nested={"data": "AvailableStatementDatesData"})
class GetAvailableStmtDatesResponse(Model):
    """`GetAvailableStmtDatesResponse`."""

    data: AvailableStatementDatesData | Unset | None = UNSET
