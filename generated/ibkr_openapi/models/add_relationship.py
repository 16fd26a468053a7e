# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AddRelationshipName
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("ownershipPercentage",))
class AddRelationship(Model):
    """`AddRelationship`."""

    name: AddRelationshipName | str | Unset | None = UNSET
    ownership_percentage: Numeric | Unset | None = UNSET
