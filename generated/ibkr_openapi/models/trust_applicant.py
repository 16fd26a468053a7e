# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TrustApplicantTrustType
    from .accredited_investor_information import AccreditedInvestorInformation
    from .association_type_entities import AssociationTypeEntities
    from .financial_information import FinancialInformation
    from .form_w8_b_e_n_e import FormW8BENE
    from .form_w8_i_m_y import FormW8IMY
    from .regulated_membership import RegulatedMembership
    from .regulatory_information import RegulatoryInformation
    from .tax_residency import TaxResidency
    from .trust_identification import TrustIdentification
    from .trustees_type import TrusteesType
    from .withholding_statement_type import WithholdingStatementType


@model(
    camel=True,
    wire={"w8_imy": "w8IMY"},
    nested={
        "accreditedInvestorInformation": "AccreditedInvestorInformation",
        "beneficiaries": "AssociationTypeEntities",
        "financialInformation": ("list", "FinancialInformation"),
        "grantors": "AssociationTypeEntities",
        "identification": ("list", "TrustIdentification"),
        "regulatedMemberships": ("list", "RegulatedMembership"),
        "regulatoryInformation": ("list", "RegulatoryInformation"),
        "taxResidencies": ("list", "TaxResidency"),
        "trustees": "TrusteesType",
        "w8BenE": "FormW8BENE",
        "w8IMY": "FormW8IMY",
        "withholdingStatement": "WithholdingStatementType",
    },
)
class TrustApplicant(Model):
    """`TrustApplicant`."""

    accredited_investor_information: AccreditedInvestorInformation | Unset | None = UNSET
    beneficiaries: AssociationTypeEntities | Unset | None = UNSET
    financial_information: list[FinancialInformation] | Unset | None = UNSET
    grantors: AssociationTypeEntities | Unset | None = UNSET
    identification: list[TrustIdentification] | Unset | None = UNSET
    regulated_memberships: list[RegulatedMembership] | Unset | None = UNSET
    regulatory_information: list[RegulatoryInformation] | Unset | None = UNSET
    tax_residencies: list[TaxResidency] | Unset | None = UNSET
    third_party_management: bool | Unset | None = UNSET
    trust_type: TrustApplicantTrustType | str | Unset | None = UNSET
    trustees: TrusteesType | Unset | None = UNSET
    w8_ben_e: FormW8BENE | Unset | None = UNSET
    w8_imy: FormW8IMY | Unset | None = UNSET
    withholding_statement: WithholdingStatementType | Unset | None = UNSET
