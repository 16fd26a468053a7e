# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class QueryIRAContributionsResultContributionsItem(Model):
    """Part of schema QueryIRAContributionsResult/contributions/items. Required: allowed_contribution_limit,
    maximum_contribution_limit, year_to_date_contribution."""

    allowed_contribution_limit: float | Unset | None = UNSET
    maximum_contribution_limit: float | Unset | None = UNSET
    type: str | Unset | None = UNSET
    year_to_date_contribution: float | Unset | None = UNSET
