# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class PortfolioAllocationsAssetClass(Model):
    """Part of schema portfolioAllocations/assetClass."""

    long: dict[str, float] | Unset | None = UNSET
    short: dict[str, float] | Unset | None = UNSET
