# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class AvailableStatementDatesDataValueDaily(Model):
    """Part of schema AvailableStatementDatesData/value/daily."""

    end_date: str | Unset | None = UNSET
    start_date: str | Unset | None = UNSET
