# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class ContractRulesIncrementRulesItem(Model):
    """Part of schema contractRules/incrementRules/items."""

    increment: float | Unset | None = UNSET
    lower_edge: float | Unset | None = UNSET
