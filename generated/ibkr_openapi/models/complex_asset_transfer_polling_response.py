# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .complex_asset_transfer_polling_result import ComplexAssetTransferPollingResult


@model(camel=True, nested={"instructionResult": "ComplexAssetTransferPollingResult"})
class ComplexAssetTransferPollingResponse(Model):
    """`ComplexAssetTransferPollingResponse`. Required: instruction_set_id, status."""

    instruction_result: ComplexAssetTransferPollingResult | Unset | None = UNSET
    instruction_set_id: int | Unset | None = UNSET
    status: int | Unset | None = UNSET
