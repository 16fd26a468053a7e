# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import CommissionMarkupTypeType
    from ..runtime.aliases import Numeric
    from .markup_staircase_type import MarkupStaircaseType


@model(
    camel=True,
    nested={"stairs": ("list", "MarkupStaircaseType")},
    numbers=("amount", "maximum", "minimum", "ticketCharge"),
)
class CommissionMarkupType(Model):
    """`CommissionMarkupType`."""

    amount: Numeric | Unset | None = UNSET
    code: str | Unset | None = UNSET
    maximum: Numeric | Unset | None = UNSET
    minimum: Numeric | Unset | None = UNSET
    plus_cost: bool | Unset | None = UNSET
    stairs: list[MarkupStaircaseType] | Unset | None = UNSET
    ticket_charge: Numeric | Unset | None = UNSET
    type: CommissionMarkupTypeType | str | Unset | None = UNSET
