# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .account_data import AccountData
    from .associated_entity import AssociatedEntity
    from .associated_person import AssociatedPerson
    from .entity_i_r_a_bene import EntityIRABene
    from .error_response import ErrorResponse
    from .individual_i_r_a_bene import IndividualIRABene
    from .restriction_info import RestrictionInfo


@model(
    camel=True,
    wire={
        "entity_ira_beneficiaries": "entityIRABeneficiaries",
        "individual_ira_beneficiaries": "individualIRABeneficiaries",
    },
    nested={
        "account": "AccountData",
        "associatedEntities": ("list", "AssociatedEntity"),
        "associatedPersons": ("list", "AssociatedPerson"),
        "entityIRABeneficiaries": ("list", "EntityIRABene"),
        "error": "ErrorResponse",
        "individualIRABeneficiaries": ("list", "IndividualIRABene"),
        "restrictions": ("list", "RestrictionInfo"),
    },
)
class AccountDetailsResponse(Model):
    """`AccountDetailsResponse`."""

    account: AccountData | Unset | None = UNSET
    associated_entities: list[AssociatedEntity] | Unset | None = UNSET
    associated_persons: list[AssociatedPerson] | Unset | None = UNSET
    decedents: list[dict[str, str]] | Unset | None = UNSET
    entity_ira_beneficiaries: list[EntityIRABene] | Unset | None = UNSET
    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    financial_information: dict[str, dict[str, Any]] | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    individual_ira_beneficiaries: list[IndividualIRABene] | Unset | None = UNSET
    market_data: list[dict[str, str]] | Unset | None = UNSET
    restrictions: list[RestrictionInfo] | Unset | None = UNSET
    sources_of_wealth: list[dict[str, dict[str, Any]]] | Unset | None = UNSET
    trade_bundles: list[str] | Unset | None = UNSET
    with_holding_statement: dict[str, str] | Unset | None = UNSET
