# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PartialWarrantPositionOptionType, PartialWarrantPositionPosition
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfShares", "strikePrice"))
class PartialWarrantPosition(Model):
    """`PartialWarrantPosition`."""

    all: bool | Unset | None = UNSET
    expiration_date: str | Unset | None = UNSET
    number_of_shares: Numeric | Unset | None = UNSET
    option_type: PartialWarrantPositionOptionType | str | Unset | None = UNSET
    position: PartialWarrantPositionPosition | str | Unset | None = UNSET
    strike_price: Numeric | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
