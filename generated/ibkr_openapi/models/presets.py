# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import PresetsDefaultMethodForAll


@model()
class Presets(Model):
    """`presets`."""

    default_method_for_all: PresetsDefaultMethodForAll | str | Unset | None = UNSET
    group_auto_close_positions: bool | Unset | None = UNSET
    group_proportional_allocation: bool | Unset | None = UNSET
    profiles_auto_close_positions: bool | Unset | None = UNSET
    strict_credit_check: bool | Unset | None = UNSET
