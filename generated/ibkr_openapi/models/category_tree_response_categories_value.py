# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .category_tree_response_categories_value_markets_item import CategoryTreeResponseCategoriesValueMarketsItem


@model(nested={"markets": ("list", "CategoryTreeResponseCategoriesValueMarketsItem")})
class CategoryTreeResponseCategoriesValue(Model):
    """Part of schema categoryTreeResponse/categories/additionalProperties."""

    markets: list[CategoryTreeResponseCategoriesValueMarketsItem] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    parent_id: str | Unset | None = UNSET
