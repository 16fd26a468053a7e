# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateInternalAssetTransferRequestInstructionType
    from .internal_position_transfer_instruction import InternalPositionTransferInstruction


@model(camel=True, nested={"instruction": "InternalPositionTransferInstruction"})
class AccountManagementBankingCreateInternalAssetTransferRequest(Model):
    """Part of POST /gw/api/v1/internal-asset-transfers body application/json. Required: instruction,
    instruction_type."""

    instruction: InternalPositionTransferInstruction | Unset | None = UNSET
    instruction_type: AccountManagementBankingCreateInternalAssetTransferRequestInstructionType | str | Unset | None = (
        UNSET
    )
