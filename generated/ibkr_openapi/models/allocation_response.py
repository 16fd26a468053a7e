# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from .allocation_response_allocations_value import AllocationResponseAllocationsValue


@model(nested={"allocations": ("map", "AllocationResponseAllocationsValue"), "date": "time:yyyyMMdd"})
class AllocationResponse(Model):
    """`allocationResponse`."""

    allocations: dict[str, AllocationResponseAllocationsValue] | Unset | None = UNSET
    currency: str | Unset | None = UNSET
    date: Date | str | Unset | None = UNSET
    excluded: list[str] | Unset | None = UNSET
    id: str | Unset | None = UNSET
    realtime: bool | Unset | None = UNSET
    warning: str | Unset | None = UNSET
