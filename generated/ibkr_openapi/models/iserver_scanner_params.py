# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .iserver_scanner_params_filter_list_item import IserverScannerParamsFilterListItem
    from .iserver_scanner_params_instrument_list_item import IserverScannerParamsInstrumentListItem
    from .iserver_scanner_params_location_tree_item import IserverScannerParamsLocationTreeItem
    from .iserver_scanner_params_scan_type_list_item import IserverScannerParamsScanTypeListItem


@model(
    nested={
        "filter_list": ("list", "IserverScannerParamsFilterListItem"),
        "instrument_list": ("list", "IserverScannerParamsInstrumentListItem"),
        "location_tree": ("list", "IserverScannerParamsLocationTreeItem"),
        "scan_type_list": ("list", "IserverScannerParamsScanTypeListItem"),
    }
)
class IserverScannerParams(Model):
    """`iserverScannerParams`."""

    filter_list: list[IserverScannerParamsFilterListItem] | Unset | None = UNSET
    instrument_list: list[IserverScannerParamsInstrumentListItem] | Unset | None = UNSET
    location_tree: list[IserverScannerParamsLocationTreeItem] | Unset | None = UNSET
    scan_type_list: list[IserverScannerParamsScanTypeListItem] | Unset | None = UNSET
