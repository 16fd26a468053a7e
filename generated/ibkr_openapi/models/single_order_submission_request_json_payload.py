# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .single_order_submission_request_json_payload_allocation_profile import (
        SingleOrderSubmissionRequestJsonPayloadAllocationProfile,
    )


@model(nested={"allocation_profile": "SingleOrderSubmissionRequestJsonPayloadAllocationProfile"})
class SingleOrderSubmissionRequestJsonPayload(Model):
    """Part of schema singleOrderSubmissionRequest/jsonPayload."""

    allocation_profile: SingleOrderSubmissionRequestJsonPayloadAllocationProfile | Unset | None = UNSET
