# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class CategoryTreeResponseCategoriesValueMarketsItem(Model):
    """Part of schema categoryTreeResponse/categories/additionalProperties/markets/items."""

    conid: int | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    product_conid: int | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
