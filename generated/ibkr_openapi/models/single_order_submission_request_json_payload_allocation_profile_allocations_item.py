# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(numbers=("amount",), masked=("account",))
class SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocationsItem(Model):
    """Part of schema singleOrderSubmissionRequest/jsonPayload/allocation_profile/allocations/items."""

    account: str | Unset | None = UNSET
    amount: Numeric | Unset | None = UNSET
