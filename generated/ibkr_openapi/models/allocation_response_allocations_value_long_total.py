# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AllocationResponseAllocationsValueLongTotal(Model):
    """Part of schema allocationResponse/allocations/additionalProperties/long/total."""

    nav: float | Unset | None = UNSET
    weight: float | Unset | None = UNSET
