# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PartialStockPositionPosition
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfShares",))
class PartialStockPosition(Model):
    """`PartialStockPosition`."""

    all: bool | Unset | None = UNSET
    exchange: str | Unset | None = UNSET
    number_of_shares: Numeric | Unset | None = UNSET
    position: PartialStockPositionPosition | str | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
