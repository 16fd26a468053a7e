# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .combo_position_response_item_legs_item import ComboPositionResponseItemLegsItem
    from .individual_combo_position import IndividualComboPosition


@model(nested={"legs": ("list", "ComboPositionResponseItemLegsItem"), "positions": ("list", "IndividualComboPosition")})
class ComboPositionResponseItem(Model):
    """Part of schema comboPositionResponse/items."""

    description: str | Unset | None = UNSET
    legs: list[ComboPositionResponseItemLegsItem] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    positions: list[IndividualComboPosition] | Unset | None = UNSET
