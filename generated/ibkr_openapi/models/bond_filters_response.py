# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .bond_filters_response_bond_filters_item import BondFiltersResponseBondFiltersItem


@model(camel=True, nested={"bondFilters": ("list", "BondFiltersResponseBondFiltersItem")})
class BondFiltersResponse(Model):
    """`bondFiltersResponse`."""

    bond_filters: list[BondFiltersResponseBondFiltersItem] | Unset | None = UNSET
