# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class IserverScannerRunResponseContractsItem(Model):
    """Part of schema iserverScannerRunResponse/contracts/items."""

    available_chart_periods: str | Unset | None = UNSET
    column_name: str | Unset | None = UNSET
    company_name: str | Unset | None = UNSET
    con_id: int | Unset | None = UNSET
    conidex: str | Unset | None = UNSET
    contract_description_1: str | Unset | None = UNSET
    listing_exchange: str | Unset | None = UNSET
    scan_data: str | Unset | None = UNSET
    sec_type: str | Unset | None = UNSET
    server_id: str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
