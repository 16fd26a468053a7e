# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class IserverScannerParamsLocationTreeItemLocationsItemLocationsItem(Model):
    """Part of schema iserverScannerParams/location_tree/items/locations/items/locations/items."""

    display_name: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
