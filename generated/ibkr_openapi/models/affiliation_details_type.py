# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AffiliationDetailsTypeAffiliationRelationship
    from ..runtime.aliases import Numeric
    from .address import Address


@model(camel=True, nested={"companyMailingAddress": "Address"}, numbers=("companyId",))
class AffiliationDetailsType(Model):
    """`AffiliationDetailsType`."""

    affiliation_relationship: AffiliationDetailsTypeAffiliationRelationship | str | Unset | None = UNSET
    company: str | Unset | None = UNSET
    company_email_address: str | Unset | None = UNSET
    company_id: Numeric | Unset | None = UNSET
    company_mailing_address: Address | Unset | None = UNSET
    company_phone: str | Unset | None = UNSET
    duplicate_stmt_required: bool | Unset | None = UNSET
    person_name: str | Unset | None = UNSET
