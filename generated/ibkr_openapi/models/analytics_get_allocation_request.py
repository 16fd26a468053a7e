# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import AnalyticsGetAllocationRequestType


@model(camel=True, nested={"date": "time:yyyyMMdd"}, masked=("acctIds",))
class AnalyticsGetAllocationRequest(Model):
    """Part of POST /v1/api/pa/allocation body application/json. Required: acct_ids, type."""

    acct_ids: list[str] | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    date: Date | str | Unset | None = UNSET
    model: str | Unset | None = UNSET
    type: AnalyticsGetAllocationRequestType | str | Unset | None = UNSET
