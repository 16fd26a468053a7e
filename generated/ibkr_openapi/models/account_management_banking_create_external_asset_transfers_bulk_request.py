# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalAssetTransfersBulkRequestInstructionType
    from .complex_asset_transfer_instruction import ComplexAssetTransferInstruction
    from .dwac_instruction import DwacInstruction
    from .external_position_transfer import ExternalPositionTransfer
    from .fop_instruction import FopInstruction


@model(
    camel=True,
    nested={
        "instructions": (
            "list",
            (
                "union",
                "FopInstruction",
                "DwacInstruction",
                "ComplexAssetTransferInstruction",
                "ExternalPositionTransfer",
            ),
        )
    },
)
class AccountManagementBankingCreateExternalAssetTransfersBulkRequest(Model):
    """Part of POST /gw/api/v1/external-asset-transfers:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: (
        AccountManagementBankingCreateExternalAssetTransfersBulkRequestInstructionType | str | Unset | None
    ) = UNSET
    instructions: (
        list[FopInstruction | DwacInstruction | ComplexAssetTransferInstruction | ExternalPositionTransfer]
        | Unset
        | None
    ) = UNSET
