# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .trustee_entity_type import TrusteeEntityType
    from .trustee_individual import TrusteeIndividual


@model(nested={"entities": ("list", "TrusteeEntityType"), "individuals": ("list", "TrusteeIndividual")})
class TrusteesType(Model):
    """`TrusteesType`."""

    entities: list[TrusteeEntityType] | Unset | None = UNSET
    individuals: list[TrusteeIndividual] | Unset | None = UNSET
