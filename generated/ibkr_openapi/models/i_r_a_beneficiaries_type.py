# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .i_r_a_contingent_beneficiary import IRAContingentBeneficiary
    from .i_r_a_contingent_beneficiary_entity import IRAContingentBeneficiaryEntity
    from .i_r_a_primary_beneficiary import IRAPrimaryBeneficiary
    from .i_r_a_primary_beneficiary_entity import IRAPrimaryBeneficiaryEntity


@model(
    camel=True,
    nested={
        "contingentBeneficiaries": ("list", "IRAContingentBeneficiary"),
        "contingentBeneficiaryEntities": ("list", "IRAContingentBeneficiaryEntity"),
        "primaryBeneficiaries": ("list", "IRAPrimaryBeneficiary"),
        "primaryBeneficiaryEntities": ("list", "IRAPrimaryBeneficiaryEntity"),
    },
)
class IRABeneficiariesType(Model):
    """`IRABeneficiariesType`."""

    contingent_beneficiaries: list[IRAContingentBeneficiary] | Unset | None = UNSET
    contingent_beneficiary_entities: list[IRAContingentBeneficiaryEntity] | Unset | None = UNSET
    primary_beneficiaries: list[IRAPrimaryBeneficiary] | Unset | None = UNSET
    primary_beneficiary_entities: list[IRAPrimaryBeneficiaryEntity] | Unset | None = UNSET
    spouse_primary_beneficary: bool | Unset | None = UNSET
    successor: bool | Unset | None = UNSET
