# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class BondFiltersResponseBondFiltersItemOptionsItem(Model):
    """Part of schema bondFiltersResponse/bondFilters/items/options/items. Required: value."""

    text: str | Unset | None = UNSET
    value: str | Unset | None = UNSET
