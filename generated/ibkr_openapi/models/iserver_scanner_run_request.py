# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .iserver_scanner_run_request_filter_item import IserverScannerRunRequestFilterItem


@model(nested={"filter": ("list", "IserverScannerRunRequestFilterItem")})
class IserverScannerRunRequest(Model):
    """`iserverScannerRunRequest`."""

    filter: list[IserverScannerRunRequestFilterItem] | Unset | None = UNSET
    instrument: str | Unset | None = UNSET
    location: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
