# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .add_entity import AddEntity
    from .delete_entity import DeleteEntity
    from .update_entity import UpdateEntity


@model(
    camel=True,
    nested={
        "addEntities": ("list", "AddEntity"),
        "deleteEntities": ("list", "DeleteEntity"),
        "updateEntities": ("list", "UpdateEntity"),
    },
    masked=("ibAccountId",),
)
class InformationChange(Model):
    """`InformationChange`."""

    add_entities: list[AddEntity] | Unset | None = UNSET
    delete_entities: list[DeleteEntity] | Unset | None = UNSET
    ib_account_id: str | Unset | None = UNSET
    update_entities: list[UpdateEntity] | Unset | None = UNSET
