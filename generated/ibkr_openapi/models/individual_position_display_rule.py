# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .individual_position_display_rule_display_rule_step_item import (
        IndividualPositionDisplayRuleDisplayRuleStepItem,
    )


@model(camel=True, nested={"displayRuleStep": ("list", "IndividualPositionDisplayRuleDisplayRuleStepItem")})
class IndividualPositionDisplayRule(Model):
    """Part of schema individualPosition/displayRule."""

    display_rule_step: list[IndividualPositionDisplayRuleDisplayRuleStepItem] | Unset | None = UNSET
    magnification: int | Unset | None = UNSET
