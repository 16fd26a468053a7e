# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        ComplexAssetTransferPollingResultInstructionStatus,
        ComplexAssetTransferPollingResultInstructionType,
    )
    from .complex_asset_transfer_polling_result_consolidated_complex_asset_transfer_report_item import (
        ComplexAssetTransferPollingResultConsolidatedComplexAssetTransferReportItem,
    )
    from .complex_asset_transfer_polling_result_error import ComplexAssetTransferPollingResultError


@model(
    camel=True,
    nested={
        "consolidatedComplexAssetTransferReport": (
            "list",
            "ComplexAssetTransferPollingResultConsolidatedComplexAssetTransferReportItem",
        ),
        "error": "ComplexAssetTransferPollingResultError",
    },
    marks={"instructionStatus": ("PENDING", "PROCESSED", "REJECTED")},
)
class ComplexAssetTransferPollingResult(Model):
    """`ComplexAssetTransferPollingResult`. Required: clearing_state, client_instruction_id, instruction_id,
    instruction_status, instruction_type."""

    clearing_state: str | Unset | None = UNSET
    client_instruction_id: int | Unset | None = UNSET
    code: str | Unset | None = UNSET
    consolidated_complex_asset_transfer_report: (
        list[ComplexAssetTransferPollingResultConsolidatedComplexAssetTransferReportItem] | Unset | None
    ) = UNSET
    description: str | Unset | None = UNSET
    error: ComplexAssetTransferPollingResultError | Unset | None = UNSET
    ib_reference_id: int | Unset | None = UNSET
    instruction_id: int | Unset | None = UNSET
    instruction_status: ComplexAssetTransferPollingResultInstructionStatus | str | Unset | None = UNSET
    instruction_type: ComplexAssetTransferPollingResultInstructionType | str | Unset | None = UNSET
