# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model()
class IserverScannerRunRequestFilterItem(Model):
    """Part of schema iserverScannerRunRequest/filter/items."""

    code: str | Unset | None = UNSET
    value: str | Numeric | bool | Unset | None = UNSET
