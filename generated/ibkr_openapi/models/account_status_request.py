# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import AccountStatusRequestStatus


@model(camel=True, nested={"endDate": "date", "startDate": "date"})
class AccountStatusRequest(Model):
    """`AccountStatusRequest`. Required: end_date, start_date."""

    end_date: Date | str | Unset | None = UNSET
    limit: int | Unset | None = UNSET
    offset: int | Unset | None = UNSET
    start_date: Date | str | Unset | None = UNSET
    status: AccountStatusRequestStatus | str | Unset | None = UNSET
