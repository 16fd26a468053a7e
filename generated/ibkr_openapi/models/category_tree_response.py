# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .category_tree_response_categories_value import CategoryTreeResponseCategoriesValue


@model(nested={"categories": ("map", "CategoryTreeResponseCategoriesValue")})
class CategoryTreeResponse(Model):
    """`categoryTreeResponse`."""

    categories: dict[str, CategoryTreeResponseCategoriesValue] | Unset | None = UNSET
