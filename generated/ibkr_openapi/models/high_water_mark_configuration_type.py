# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("numberOfPeriods",))
class HighWaterMarkConfigurationType(Model):
    """`HighWaterMarkConfigurationType`."""

    number_of_periods: Numeric | Unset | None = UNSET
    prorate_for_withdrawals: bool | Unset | None = UNSET
