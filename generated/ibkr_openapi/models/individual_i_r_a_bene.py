# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date


@model(camel=True, nested={"dateOfBirth": "date"})
class IndividualIRABene(Model):
    """`IndividualIRABene`."""

    date_of_birth: Date | str | Unset | None = UNSET
    first_name: str | Unset | None = UNSET
    identification: dict[str, str] | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    location: dict[str, str] | Unset | None = UNSET
    ownership: int | Unset | None = UNSET
    per_stripes: str | Unset | None = UNSET
    relationship: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
