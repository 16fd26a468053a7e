# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .add_relationship import AddRelationship
    from .delete_relationship import DeleteRelationship
    from .document import Document
    from .individual import Individual
    from .legal_entity import LegalEntity
    from .organization import Organization
    from .trust import Trust


@model(
    camel=True,
    nested={
        "addRelationships": ("list", "AddRelationship"),
        "deleteRelationships": ("list", "DeleteRelationship"),
        "documents": ("list", "Document"),
        "individual": "Individual",
        "legalEntity": "LegalEntity",
        "organization": "Organization",
        "trust": "Trust",
    },
    numbers=("ibEntityId",),
)
class UpdateEntity(Model):
    """`UpdateEntity`."""

    add_relationships: list[AddRelationship] | Unset | None = UNSET
    delete_relationships: list[DeleteRelationship] | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    ib_entity_id: Numeric | Unset | None = UNSET
    individual: Individual | Unset | None = UNSET
    legal_entity: LegalEntity | Unset | None = UNSET
    organization: Organization | Unset | None = UNSET
    trust: Trust | Unset | None = UNSET
