# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import CustomerType
    from ..runtime.aliases import Numeric
    from .individual_applicant import IndividualApplicant
    from .joint_applicant import JointApplicant
    from .organization_applicant import OrganizationApplicant
    from .trust_applicant import TrustApplicant


@model(
    camel=True,
    nested={
        "accountHolder": "IndividualApplicant",
        "jointHolders": "JointApplicant",
        "organization": "OrganizationApplicant",
        "trust": "TrustApplicant",
    },
    numbers=("terminationAge",),
)
class Customer(Model):
    """`Customer`."""

    account_holder: IndividualApplicant | Unset | None = UNSET
    direct_trading_access: bool | Unset | None = UNSET
    email: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    governing_state: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    independent_account: bool | Unset | None = UNSET
    joint_holders: JointApplicant | Unset | None = UNSET
    legal_residence_country: str | Unset | None = UNSET
    md_status_non_pro: bool | Unset | None = UNSET
    meet_aml_standard: str | Unset | None = UNSET
    meets_aml_standard: str | Unset | None = UNSET
    opt_for_debit_card: bool | Unset | None = UNSET
    organization: OrganizationApplicant | Unset | None = UNSET
    origin_country: str | Unset | None = UNSET
    paper_account: bool | Unset | None = UNSET
    preferred_primary_language: str | Unset | None = UNSET
    preferred_secondary_language: str | Unset | None = UNSET
    prefix: str | Unset | None = UNSET
    robo_fa_client: bool | Unset | None = UNSET
    tax_treaty_country: str | Unset | None = UNSET
    termination_age: Numeric | Unset | None = UNSET
    transfer_us_micro_cap_stock: bool | Unset | None = UNSET
    trust: TrustApplicant | Unset | None = UNSET
    type: CustomerType | str | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
    user_name_alias: str | Unset | None = UNSET
    user_name_source: str | Unset | None = UNSET
