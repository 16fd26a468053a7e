# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class AnnualBlendedPercentage(Model):
    """`AnnualBlendedPercentage`."""

    blended_from: str | Unset | None = UNSET
    blended_to: str | Unset | None = UNSET
    percentage: str | Unset | None = UNSET
