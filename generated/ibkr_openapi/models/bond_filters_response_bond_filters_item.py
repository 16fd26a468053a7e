# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import BondFiltersResponseBondFiltersItemDisplayText
    from .bond_filters_response_bond_filters_item_options_item import BondFiltersResponseBondFiltersItemOptionsItem


@model(camel=True, nested={"options": ("list", "BondFiltersResponseBondFiltersItemOptionsItem")})
class BondFiltersResponseBondFiltersItem(Model):
    """Part of schema bondFiltersResponse/bondFilters/items."""

    column_id: int | Unset | None = UNSET
    display_text: BondFiltersResponseBondFiltersItemDisplayText | str | Unset | None = UNSET
    options: list[BondFiltersResponseBondFiltersItemOptionsItem] | Unset | None = UNSET
