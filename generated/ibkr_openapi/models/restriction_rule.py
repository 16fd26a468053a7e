# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class RestrictionRule(Model):
    """`RestrictionRule`."""

    end_date: str | Unset | None = UNSET
    params: list[dict[str, str]] | Unset | None = UNSET
    rule_id: int | Unset | None = UNSET
    start_date: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
    validity_type: str | Unset | None = UNSET
