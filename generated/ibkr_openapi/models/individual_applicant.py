# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .accredited_investor_information import AccreditedInvestorInformation
    from .associated_individual import AssociatedIndividual
    from .financial_information import FinancialInformation
    from .individual_tax_information import IndividualTaxInformation
    from .regulated_membership import RegulatedMembership
    from .regulatory_information import RegulatoryInformation
    from .withholding_statement_type import WithholdingStatementType


@model(
    camel=True,
    nested={
        "accountHolderDetails": ("list", "AssociatedIndividual"),
        "accreditedInvestorInformation": "AccreditedInvestorInformation",
        "associatedIndividual": "AssociatedIndividual",
        "financialInformation": ("list", "FinancialInformation"),
        "regulatedMemberships": ("list", "RegulatedMembership"),
        "regulatoryInformation": ("list", "RegulatoryInformation"),
        "taxInformation": "IndividualTaxInformation",
        "withholdingStatement": "WithholdingStatementType",
    },
)
class IndividualApplicant(Model):
    """`IndividualApplicant`."""

    account_holder_details: list[AssociatedIndividual] | Unset | None = UNSET
    accredited_investor_information: AccreditedInvestorInformation | Unset | None = UNSET
    associated_individual: AssociatedIndividual | Unset | None = UNSET
    financial_information: list[FinancialInformation] | Unset | None = UNSET
    regulated_memberships: list[RegulatedMembership] | Unset | None = UNSET
    regulatory_information: list[RegulatoryInformation] | Unset | None = UNSET
    tax_information: IndividualTaxInformation | Unset | None = UNSET
    withholding_statement: WithholdingStatementType | Unset | None = UNSET
