# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import CommissionScheduleTypePricingStructure
    from .commission_markup_type import CommissionMarkupType


@model(camel=True, nested={"markups": ("list", "CommissionMarkupType")})
class CommissionScheduleType(Model):
    """`CommissionScheduleType`."""

    markups: list[CommissionMarkupType] | Unset | None = UNSET
    pricing_structure: CommissionScheduleTypePricingStructure | str | Unset | None = UNSET
