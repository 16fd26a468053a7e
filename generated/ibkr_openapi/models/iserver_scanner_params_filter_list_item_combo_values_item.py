# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import Any

from ..runtime.model import UNSET, Model, Unset, model


@model()
class IserverScannerParamsFilterListItemComboValuesItem(Model):
    """Part of schema iserverScannerParams/filter_list/items/combo_values/items."""

    default: bool | Unset | None = UNSET
    vendor: dict[str, Any] | Unset | None = UNSET
