# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalAssetTransfersBulkV2RequestInstructionType
    from .complex_asset_transfer_instruction_v2 import ComplexAssetTransferInstructionV2
    from .dwac_instruction_v2 import DwacInstructionV2
    from .fop_instruction_v2 import FopInstructionV2


@model(
    camel=True,
    nested={
        "instructions": (
            "list",
            ("union", "FopInstructionV2", "DwacInstructionV2", "ComplexAssetTransferInstructionV2"),
        )
    },
)
class AccountManagementBankingCreateExternalAssetTransfersBulkV2Request(Model):
    """Part of POST /gw/api/v2/external-asset-transfers:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: (
        AccountManagementBankingCreateExternalAssetTransfersBulkV2RequestInstructionType | str | Unset | None
    ) = UNSET
    instructions: list[FopInstructionV2 | DwacInstructionV2 | ComplexAssetTransferInstructionV2] | Unset | None = UNSET
