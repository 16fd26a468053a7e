# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class IserverScannerParamsInstrumentListItem(Model):
    """Part of schema iserverScannerParams/instrument_list/items."""

    display_name: str | Unset | None = UNSET
    filters: list[str] | Unset | None = UNSET
    type: str | Unset | None = UNSET
