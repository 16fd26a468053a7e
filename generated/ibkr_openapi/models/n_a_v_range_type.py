# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("max", "maxFee", "min"))
class NAVRangeType(Model):
    """`NAVRangeType`."""

    max: Numeric | Unset | None = UNSET
    max_fee: Numeric | Unset | None = UNSET
    min: Numeric | Unset | None = UNSET
