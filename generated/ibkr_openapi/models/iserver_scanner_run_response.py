# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .iserver_scanner_run_response_contracts_item import IserverScannerRunResponseContractsItem


@model(nested={"contracts": ("list", "IserverScannerRunResponseContractsItem")})
class IserverScannerRunResponse(Model):
    """`iserverScannerRunResponse`."""

    contracts: list[IserverScannerRunResponseContractsItem] | Unset | None = UNSET
    scan_data_column_name: str | Unset | None = UNSET
