# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountManagementBankingCreateInternalAssetTransfersBulkRequestInstructionType
    from .internal_position_transfer_instruction import InternalPositionTransferInstruction


@model(camel=True, nested={"instructions": ("list", "InternalPositionTransferInstruction")})
class AccountManagementBankingCreateInternalAssetTransfersBulkRequest(Model):
    """Part of POST /gw/api/v1/internal-asset-transfers:bulk body application/json. Required: instruction_type,
    instructions."""

    instruction_type: (
        AccountManagementBankingCreateInternalAssetTransfersBulkRequestInstructionType | str | Unset | None
    ) = UNSET
    instructions: list[InternalPositionTransferInstruction] | Unset | None = UNSET
