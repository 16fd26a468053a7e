# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class PortfolioAllocationsGroup(Model):
    """Part of schema portfolioAllocations/group."""

    long: dict[str, float] | Unset | None = UNSET
    short: dict[str, float] | Unset | None = UNSET
