# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("acctIds",))
class AnalyticsGetPerformanceAllPeriodsRequest(Model):
    """Part of POST /v1/api/pa/allperiods body application/json."""

    acct_ids: list[str] | Unset | None = UNSET
