# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class SingleHistoricalBarLast(Model):
    """`singleHistoricalBarLast`."""

    c: float | Unset | None = UNSET
    h: float | Unset | None = UNSET
    l: float | Unset | None = UNSET
    o: float | Unset | None = UNSET
    t: int | Unset | None = UNSET
    v: float | Unset | None = UNSET
