# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalAssetTransferRequestInstructionType
    from .complex_asset_transfer_instruction import ComplexAssetTransferInstruction
    from .dwac_instruction import DwacInstruction
    from .external_position_transfer import ExternalPositionTransfer
    from .fop_instruction import FopInstruction


@model(
    camel=True,
    nested={
        "instruction": (
            "union",
            "FopInstruction",
            "DwacInstruction",
            "ComplexAssetTransferInstruction",
            "ExternalPositionTransfer",
        )
    },
)
class AccountManagementBankingCreateExternalAssetTransferRequest(Model):
    """Part of POST /gw/api/v1/external-asset-transfers body application/json. Required: instruction,
    instruction_type."""

    instruction: (
        FopInstruction | DwacInstruction | ComplexAssetTransferInstruction | ExternalPositionTransfer | Unset | None
    ) = UNSET
    instruction_type: AccountManagementBankingCreateExternalAssetTransferRequestInstructionType | str | Unset | None = (
        UNSET
    )
