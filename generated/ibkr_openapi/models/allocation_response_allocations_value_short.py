# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .allocation_response_allocations_value_short_items_item import AllocationResponseAllocationsValueShortItemsItem
    from .allocation_response_allocations_value_short_total import AllocationResponseAllocationsValueShortTotal


@model(
    nested={
        "items": ("list", "AllocationResponseAllocationsValueShortItemsItem"),
        "total": "AllocationResponseAllocationsValueShortTotal",
    }
)
class AllocationResponseAllocationsValueShort(Model):
    """Part of schema allocationResponse/allocations/additionalProperties/short."""

    items: list[AllocationResponseAllocationsValueShortItemsItem] | Unset | None = UNSET
    total: AllocationResponseAllocationsValueShortTotal | Unset | None = UNSET
