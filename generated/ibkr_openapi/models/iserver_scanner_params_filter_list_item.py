# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .iserver_scanner_params_filter_list_item_combo_values_item import (
        IserverScannerParamsFilterListItemComboValuesItem,
    )


@model(nested={"combo_values": ("list", "IserverScannerParamsFilterListItemComboValuesItem")})
class IserverScannerParamsFilterListItem(Model):
    """Part of schema iserverScannerParams/filter_list/items."""

    code: str | Unset | None = UNSET
    combo_values: list[IserverScannerParamsFilterListItemComboValuesItem] | Unset | None = UNSET
    display_name: str | Unset | None = UNSET
    group: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
