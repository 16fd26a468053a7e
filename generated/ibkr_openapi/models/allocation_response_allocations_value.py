# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .allocation_response_allocations_value_long import AllocationResponseAllocationsValueLong
    from .allocation_response_allocations_value_short import AllocationResponseAllocationsValueShort


@model(nested={"long": "AllocationResponseAllocationsValueLong", "short": "AllocationResponseAllocationsValueShort"})
class AllocationResponseAllocationsValue(Model):
    """Part of schema allocationResponse/allocations/additionalProperties."""

    long: AllocationResponseAllocationsValueLong | Unset | None = UNSET
    short: AllocationResponseAllocationsValueShort | Unset | None = UNSET
