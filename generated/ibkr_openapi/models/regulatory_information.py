# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .a_u_s_exposure_details_type import AUSExposureDetailsType
    from .affiliation_details_type import AffiliationDetailsType
    from .o_r_g_regulatory_info_type import ORGRegulatoryInfoType
    from .political_military_diplomatic_details_type import PoliticalMilitaryDiplomaticDetailsType
    from .regulatory_detail import RegulatoryDetail
    from .self_regulated_membership_type import SelfRegulatedMembershipType


@model(
    camel=True,
    nested={
        "affiliationDetails": "AffiliationDetailsType",
        "ausExposureDetails": "AUSExposureDetailsType",
        "orgRegulatoryInfo": "ORGRegulatoryInfoType",
        "politicalMilitaryDiplomaticDetails": "PoliticalMilitaryDiplomaticDetailsType",
        "regulatoryDetail": ("list", "RegulatoryDetail"),
        "regulatoryDetails": ("list", "RegulatoryDetail"),
        "selfRegulatedMembership": "SelfRegulatedMembershipType",
    },
)
class RegulatoryInformation(Model):
    """`RegulatoryInformation`."""

    affiliation_details: AffiliationDetailsType | Unset | None = UNSET
    aus_exposure_details: AUSExposureDetailsType | Unset | None = UNSET
    controller_exchange_code: str | Unset | None = UNSET
    financial_org_types: list[str] | Unset | None = UNSET
    org_regulatory_info: ORGRegulatoryInfoType | Unset | None = UNSET
    political_military_diplomatic_details: PoliticalMilitaryDiplomaticDetailsType | Unset | None = UNSET
    regulatory_detail: list[RegulatoryDetail] | Unset | None = UNSET
    regulatory_details: list[RegulatoryDetail] | Unset | None = UNSET
    self_regulated_membership: SelfRegulatedMembershipType | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
