# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AccountSupportTypeType
    from .administrator_contact_person_type import AdministratorContactPersonType
    from .administrator_type import AdministratorType
    from .primary_contributor_type import PrimaryContributorType


@model(
    camel=True,
    wire={
        "accept_owners_reside_us": "acceptOwnersResideUS",
        "owners_reside_us": "ownersResideUS",
        "solicit_owners_reside_us": "solicitOwnersResideUS",
    },
    nested={
        "administrator": "AdministratorType",
        "administratorContactPerson": "AdministratorContactPersonType",
        "primaryContributor": "PrimaryContributorType",
    },
)
class AccountSupportType(Model):
    """`AccountSupportType`."""

    accept_owners_reside_us: bool | Unset | None = UNSET
    administrator: AdministratorType | Unset | None = UNSET
    administrator_contact_person: AdministratorContactPersonType | Unset | None = UNSET
    business_description: str | Unset | None = UNSET
    owners_reside_us: bool | Unset | None = UNSET
    primary_contributor: PrimaryContributorType | Unset | None = UNSET
    solicit_owners_reside_us: bool | Unset | None = UNSET
    type: AccountSupportTypeType | str | Unset | None = UNSET
