# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .associated_person import AssociatedPerson


@model(
    camel=True,
    wire={"associated_persons": "AssociatedPersons"},
    nested={"AssociatedPersons": ("list", "AssociatedPerson")},
    numbers=("entityId",),
)
class AssociatedEntity(Model):
    """`AssociatedEntity`."""

    associated_persons: list[AssociatedPerson] | Unset | None = UNSET
    associations: list[str] | Unset | None = UNSET
    email: str | Unset | None = UNSET
    entity_id: Numeric | Unset | None = UNSET
    external_code: str | Unset | None = UNSET
    identity_documents: list[dict[str, str]] | Unset | None = UNSET
    mailing: dict[str, str] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    organization_country: str | Unset | None = UNSET
    phones: dict[str, str] | Unset | None = UNSET
    residence: dict[str, str] | Unset | None = UNSET
    tax_treaty_details: list[dict[str, str]] | Unset | None = UNSET
