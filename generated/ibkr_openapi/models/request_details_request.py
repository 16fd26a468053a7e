# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import RequestDetailsRequestStatus


@model(camel=True, nested={"endDate": "date", "startDate": "date"})
class RequestDetailsRequest(Model):
    """`RequestDetailsRequest`. Required: end_date, start_date."""

    end_date: Date | str | Unset | None = UNSET
    limit: int | Unset | None = UNSET
    offset: int | Unset | None = UNSET
    start_date: Date | str | Unset | None = UNSET
    status: RequestDetailsRequestStatus | str | Unset | None = UNSET
