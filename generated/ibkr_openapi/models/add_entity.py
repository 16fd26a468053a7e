# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .add_relationship import AddRelationship
    from .document import Document
    from .individual import Individual
    from .legal_entity import LegalEntity


@model(
    camel=True,
    nested={
        "addRelationships": ("list", "AddRelationship"),
        "documents": ("list", "Document"),
        "individual": "Individual",
        "legalEntity": "LegalEntity",
    },
)
class AddEntity(Model):
    """`AddEntity`."""

    add_relationships: list[AddRelationship] | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    individual: Individual | Unset | None = UNSET
    legal_entity: LegalEntity | Unset | None = UNSET
