# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AnalyticsGetPerformanceRequestPeriod


@model(camel=True, masked=("acctIds",))
class AnalyticsGetPerformanceRequest(Model):
    """Part of POST /v1/api/pa/performance body application/json. Required: acct_ids, period."""

    acct_ids: list[str] | Unset | None = UNSET
    period: AnalyticsGetPerformanceRequestPeriod | str | Unset | None = UNSET
