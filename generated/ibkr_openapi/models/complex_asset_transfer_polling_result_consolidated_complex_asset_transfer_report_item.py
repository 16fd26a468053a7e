# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("isin",))
class ComplexAssetTransferPollingResultConsolidatedComplexAssetTransferReportItem(Model):
    """Part of schema ComplexAssetTransferPollingResult/consolidatedComplexAssetTransferReport/items."""

    asset_type: str | Unset | None = UNSET
    contract_id: int | Unset | None = UNSET
    description: str | Unset | None = UNSET
    isin: str | Unset | None = UNSET
    quantity: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
