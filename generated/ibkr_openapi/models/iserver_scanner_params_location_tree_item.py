# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .iserver_scanner_params_location_tree_item_locations_item import (
        IserverScannerParamsLocationTreeItemLocationsItem,
    )


@model(nested={"locations": ("list", "IserverScannerParamsLocationTreeItemLocationsItem")})
class IserverScannerParamsLocationTreeItem(Model):
    """Part of schema iserverScannerParams/location_tree/items."""

    display_name: str | Unset | None = UNSET
    locations: list[IserverScannerParamsLocationTreeItemLocationsItem] | Unset | None = UNSET
    type: str | Unset | None = UNSET
