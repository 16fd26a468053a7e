# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AssetExperienceAssetClass, AssetExperienceKnowledgeLevel
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("tradesPerYear", "yearsTrading"))
class AssetExperience(Model):
    """`AssetExperience`."""

    asset_class: AssetExperienceAssetClass | str | Unset | None = UNSET
    knowledge_level: AssetExperienceKnowledgeLevel | str | Unset | None = UNSET
    trades_per_year: Numeric | Unset | None = UNSET
    years_trading: Numeric | Unset | None = UNSET
