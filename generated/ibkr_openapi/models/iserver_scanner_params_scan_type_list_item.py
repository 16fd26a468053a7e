# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class IserverScannerParamsScanTypeListItem(Model):
    """Part of schema iserverScannerParams/scan_type_list/items."""

    code: str | Unset | None = UNSET
    display_name: str | Unset | None = UNSET
    instruments: list[str] | Unset | None = UNSET
