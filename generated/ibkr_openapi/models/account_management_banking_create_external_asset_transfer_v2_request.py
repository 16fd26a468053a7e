# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateExternalAssetTransferV2RequestInstructionType
    from .complex_asset_transfer_instruction_v2 import ComplexAssetTransferInstructionV2
    from .dwac_instruction_v2 import DwacInstructionV2
    from .fop_instruction_v2 import FopInstructionV2


@model(
    camel=True,
    nested={"instruction": ("union", "FopInstructionV2", "DwacInstructionV2", "ComplexAssetTransferInstructionV2")},
)
class AccountManagementBankingCreateExternalAssetTransferV2Request(Model):
    """Part of POST /gw/api/v2/external-asset-transfers body application/json. Required: instruction,
    instruction_type."""

    instruction: FopInstructionV2 | DwacInstructionV2 | ComplexAssetTransferInstructionV2 | Unset | None = UNSET
    instruction_type: (
        AccountManagementBankingCreateExternalAssetTransferV2RequestInstructionType | str | Unset | None
    ) = UNSET
