# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class IndividualPositionDisplayRuleDisplayRuleStepItem(Model):
    """Part of schema individualPosition/displayRule/displayRuleStep/items."""

    decimal_digits: int | Unset | None = UNSET
    lower_edge: float | Unset | None = UNSET
    whole_digits: int | Unset | None = UNSET
