# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .portfolio_allocations_asset_class import PortfolioAllocationsAssetClass
    from .portfolio_allocations_group import PortfolioAllocationsGroup
    from .portfolio_allocations_sector import PortfolioAllocationsSector


@model(
    camel=True,
    nested={
        "assetClass": "PortfolioAllocationsAssetClass",
        "group": "PortfolioAllocationsGroup",
        "sector": "PortfolioAllocationsSector",
    },
)
class PortfolioAllocations(Model):
    """`portfolioAllocations`."""

    asset_class: PortfolioAllocationsAssetClass | Unset | None = UNSET
    group: PortfolioAllocationsGroup | Unset | None = UNSET
    sector: PortfolioAllocationsSector | Unset | None = UNSET
