# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocType
    from .single_order_submission_request_json_payload_allocation_profile_allocations_item import (
        SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocationsItem,
    )


@model(nested={"allocations": ("list", "SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocationsItem")})
class SingleOrderSubmissionRequestJsonPayloadAllocationProfile(Model):
    """Part of schema singleOrderSubmissionRequest/jsonPayload/allocation_profile."""

    alloc_type: SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocType | str | Unset | None = UNSET
    allocations: list[SingleOrderSubmissionRequestJsonPayloadAllocationProfileAllocationsItem] | Unset | None = UNSET
