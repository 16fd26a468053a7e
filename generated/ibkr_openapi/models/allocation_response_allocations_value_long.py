# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .allocation_response_allocations_value_long_items_item import AllocationResponseAllocationsValueLongItemsItem
    from .allocation_response_allocations_value_long_total import AllocationResponseAllocationsValueLongTotal


@model(
    nested={
        "items": ("list", "AllocationResponseAllocationsValueLongItemsItem"),
        "total": "AllocationResponseAllocationsValueLongTotal",
    }
)
class AllocationResponseAllocationsValueLong(Model):
    """Part of schema allocationResponse/allocations/additionalProperties/long."""

    items: list[AllocationResponseAllocationsValueLongItemsItem] | Unset | None = UNSET
    total: AllocationResponseAllocationsValueLongTotal | Unset | None = UNSET
