# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AlgoParamValueClassName


@model(camel=True)
class AlgoParam(Model):
    """`algoParam`."""

    default_value: str | int | bool | float | Unset | None = UNSET
    description: str | Unset | None = UNSET
    enabled_conditions: list[str] | Unset | None = UNSET
    gui_rank: int | Unset | None = UNSET
    id: str | Unset | None = UNSET
    legal_strings: list[str] | Unset | None = UNSET
    max_value: float | Unset | None = UNSET
    min_value: float | Unset | None = UNSET
    name: str | Unset | None = UNSET
    required: bool | str | Unset | None = UNSET
    value_class_name: AlgoParamValueClassName | str | Unset | None = UNSET
