# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .high_water_mark_configuration_type import HighWaterMarkConfigurationType
    from .previous_losses_type import PreviousLossesType


@model(camel=True, nested={"hwm": "HighWaterMarkConfigurationType", "previousLosses": ("list", "PreviousLossesType")})
class HighWaterMarkType(Model):
    """`HighWaterMarkType`."""

    hwm: HighWaterMarkConfigurationType | Unset | None = UNSET
    previous_losses: list[PreviousLossesType] | Unset | None = UNSET
