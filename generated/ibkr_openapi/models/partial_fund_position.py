# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfShares",))
class PartialFundPosition(Model):
    """`PartialFundPosition`."""

    all: bool | Unset | None = UNSET
    number_of_shares: Numeric | Unset | None = UNSET
    symbol: str | Unset | None = UNSET
