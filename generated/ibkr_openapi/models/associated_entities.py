# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .associated_entity import AssociatedEntity
    from .associated_individual import AssociatedIndividual


@model(
    camel=True,
    nested={
        "associatedEntities": ("list", "AssociatedEntity"),
        "associatedIndividuals": ("list", "AssociatedIndividual"),
    },
)
class AssociatedEntities(Model):
    """`AssociatedEntities`."""

    associated_entities: list[AssociatedEntity] | Unset | None = UNSET
    associated_individuals: list[AssociatedIndividual] | Unset | None = UNSET
