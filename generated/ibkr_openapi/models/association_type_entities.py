# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .associated_individual import AssociatedIndividual
    from .legal_entity import LegalEntity


@model(camel=True, nested={"individual": ("list", "AssociatedIndividual"), "legalEntity": ("list", "LegalEntity")})
class AssociationTypeEntities(Model):
    """`AssociationTypeEntities`."""

    individual: list[AssociatedIndividual] | Unset | None = UNSET
    legal_entity: list[LegalEntity] | Unset | None = UNSET
