# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(wire={"lp": "LP"})
class ContractRulesOrderDefaultsLMT(Model):
    """Part of schema contractRules/orderDefaults/LMT."""

    lp: str | Unset | None = UNSET
