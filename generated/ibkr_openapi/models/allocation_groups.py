# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .allocation_groups_data_item import AllocationGroupsDataItem


@model(nested={"data": ("list", "AllocationGroupsDataItem")})
class AllocationGroups(Model):
    """`allocationGroups`."""

    data: list[AllocationGroupsDataItem] | Unset | None = UNSET
