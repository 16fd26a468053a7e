# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .individual import Individual
    from .legal_entity import LegalEntity


@model(camel=True, nested={"employees": ("list", "Individual"), "legalEntity": "LegalEntity"})
class TrusteeEntityType(Model):
    """`TrusteeEntityType`."""

    employees: list[Individual] | Unset | None = UNSET
    legal_entity: LegalEntity | Unset | None = UNSET
