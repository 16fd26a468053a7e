# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class PortfolioSummaryGuarantee(Model):
    """Part of schema portfolioSummary/guarantee."""

    amount: float | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    is_none: bool | Unset | None = UNSET
    is_null: bool | Unset | None = UNSET
    severity: int | Unset | None = UNSET
    timestamp: int | Unset | None = UNSET
    value: str | Unset | None = UNSET
