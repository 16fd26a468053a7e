# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .restriction_rule import RestrictionRule


@model(camel=True, nested={"rules": ("list", "RestrictionRule")})
class RestrictionDetailsResponse(Model):
    """`RestrictionDetailsResponse`. Required: restriction_id, rules, status."""

    allow_only: str | Unset | None = UNSET
    application_type: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    is_white_list: str | Unset | None = UNSET
    match_all: str | Unset | None = UNSET
    message: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    restriction_id: int | Unset | None = UNSET
    rules: list[RestrictionRule] | Unset | None = UNSET
    status: str | Unset | None = UNSET
    tm_first_date: int | Unset | None = UNSET
    tm_frequency: str | Unset | None = UNSET
    usage_type: str | Unset | None = UNSET
