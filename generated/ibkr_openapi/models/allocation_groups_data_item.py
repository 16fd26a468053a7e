# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AllocationMethod


@model()
class AllocationGroupsDataItem(Model):
    """Part of schema allocationGroups/data/items."""

    allocation_method: AllocationMethod | str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    size: int | Unset | None = UNSET
