# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AllocationResponseAllocationsValueShortItemsItem(Model):
    """Part of schema allocationResponse/allocations/additionalProperties/short/items/items."""

    color: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    nav: float | Unset | None = UNSET
    weight: float | Unset | None = UNSET
