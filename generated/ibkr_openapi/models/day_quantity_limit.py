# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DayQuantityLimitAsset
    from ..runtime.aliases import Numeric


@model(numbers=("quantity",))
class DayQuantityLimit(Model):
    """`DayQuantityLimit`."""

    asset: DayQuantityLimitAsset | str | Unset | None = UNSET
    quantity: Numeric | Unset | None = UNSET
