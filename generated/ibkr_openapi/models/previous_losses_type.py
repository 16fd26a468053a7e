# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(numbers=("loss", "quarter", "year"))
class PreviousLossesType(Model):
    """`PreviousLossesType`."""

    currency: str | Unset | None = UNSET
    loss: Numeric | Unset | None = UNSET
    quarter: Numeric | Unset | None = UNSET
    year: Numeric | Unset | None = UNSET
