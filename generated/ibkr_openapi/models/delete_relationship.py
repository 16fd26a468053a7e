# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DeleteRelationshipName


@model()
class DeleteRelationship(Model):
    """`DeleteRelationship`."""

    name: DeleteRelationshipName | str | Unset | None = UNSET
