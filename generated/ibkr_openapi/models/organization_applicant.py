# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import (
        OrganizationApplicantType,
        OrganizationApplicantTypeOfTrading,
        OrganizationApplicantUsTaxPurposeType,
    )
    from .account_support_type import AccountSupportType
    from .accredited_investor_information import AccreditedInvestorInformation
    from .associated_entities import AssociatedEntities
    from .financial_information import FinancialInformation
    from .form_w8_b_e_n_e import FormW8BENE
    from .form_w8_i_m_y import FormW8IMY
    from .managing_owner import ManagingOwner
    from .organization_identification import OrganizationIdentification
    from .regulated_membership import RegulatedMembership
    from .regulatory_information import RegulatoryInformation
    from .tax_residency import TaxResidency
    from .withholding_statement_type import WithholdingStatementType


@model(
    camel=True,
    wire={"w8_imy": "w8IMY"},
    nested={
        "accountSupport": "AccountSupportType",
        "accreditedInvestorInformation": "AccreditedInvestorInformation",
        "associatedEntities": "AssociatedEntities",
        "financialInformation": ("list", "FinancialInformation"),
        "identifications": ("list", "OrganizationIdentification"),
        "managingOwner": "ManagingOwner",
        "regulatedMemberships": ("list", "RegulatedMembership"),
        "regulatoryInformation": ("list", "RegulatoryInformation"),
        "taxResidencies": ("list", "TaxResidency"),
        "w8BenE": "FormW8BENE",
        "w8IMY": "FormW8IMY",
        "withholdingStatement": "WithholdingStatementType",
    },
)
class OrganizationApplicant(Model):
    """`OrganizationApplicant`."""

    accepted_primary_withholding: bool | Unset | None = UNSET
    account_support: AccountSupportType | Unset | None = UNSET
    accredited_investor_information: AccreditedInvestorInformation | Unset | None = UNSET
    associated_entities: AssociatedEntities | Unset | None = UNSET
    assumed_primary_reporting: bool | Unset | None = UNSET
    financial_information: list[FinancialInformation] | Unset | None = UNSET
    identifications: list[OrganizationIdentification] | Unset | None = UNSET
    managing_owner: ManagingOwner | Unset | None = UNSET
    org_us_subsidiary: bool | Unset | None = UNSET
    prop_account: bool | Unset | None = UNSET
    qualified_intermediary: bool | Unset | None = UNSET
    regulated_memberships: list[RegulatedMembership] | Unset | None = UNSET
    regulatory_information: list[RegulatoryInformation] | Unset | None = UNSET
    tax_residencies: list[TaxResidency] | Unset | None = UNSET
    type: OrganizationApplicantType | str | Unset | None = UNSET
    type_of_trading: OrganizationApplicantTypeOfTrading | str | Unset | None = UNSET
    us_tax_purpose_type: OrganizationApplicantUsTaxPurposeType | str | Unset | None = UNSET
    w8_ben_e: FormW8BENE | Unset | None = UNSET
    w8_imy: FormW8IMY | Unset | None = UNSET
    withholding_statement: WithholdingStatementType | Unset | None = UNSET
