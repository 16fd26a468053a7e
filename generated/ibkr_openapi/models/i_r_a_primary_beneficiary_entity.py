# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import IRAPrimaryBeneficiaryEntityEntityType, IRAPrimaryBeneficiaryEntityRelationship
    from ..runtime.aliases import Numeric
    from .address import Address
    from .individual import Individual
    from .title import Title


@model(
    camel=True,
    nested={"address": "Address", "executionDate": "date", "executor": "Individual", "title": "Title"},
    numbers=("ownershipPercentage",),
)
class IRAPrimaryBeneficiaryEntity(Model):
    """`IRAPrimaryBeneficiaryEntity`."""

    address: Address | Unset | None = UNSET
    article_of_will: str | Unset | None = UNSET
    charity_number: str | Unset | None = UNSET
    entity_type: IRAPrimaryBeneficiaryEntityEntityType | str | Unset | None = UNSET
    execution_date: Date | str | Unset | None = UNSET
    executor: Individual | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
    ownership_percentage: Numeric | Unset | None = UNSET
    relationship: IRAPrimaryBeneficiaryEntityRelationship | str | Unset | None = UNSET
    title: Title | Unset | None = UNSET
