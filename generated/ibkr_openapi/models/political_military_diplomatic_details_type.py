# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class PoliticalMilitaryDiplomaticDetailsType(Model):
    """`PoliticalMilitaryDiplomaticDetailsType`."""

    country: str | Unset | None = UNSET
    organization: str | Unset | None = UNSET
    person_name: str | Unset | None = UNSET
    title: str | Unset | None = UNSET
