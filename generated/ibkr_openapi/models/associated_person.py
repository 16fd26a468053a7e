# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..runtime.aliases import Numeric


@model(camel=True, nested={"dateOfBirth": "date"}, numbers=("entityId", "numberOfDependents", "ownershipPercentage"))
class AssociatedPerson(Model):
    """`AssociatedPerson`."""

    associations: list[str] | Unset | None = UNSET
    commercial: str | Unset | None = UNSET
    country_of_birth: str | Unset | None = UNSET
    country_of_citizenship: str | Unset | None = UNSET
    country_of_legal_residence: str | Unset | None = UNSET
    date_of_birth: Date | str | Unset | None = UNSET
    email: str | Unset | None = UNSET
    employment_details: dict[str, dict[str, Any]] | Unset | None = UNSET
    employment_type: str | Unset | None = UNSET
    entity_id: Numeric | Unset | None = UNSET
    external_code: str | Unset | None = UNSET
    first_name: str | Unset | None = UNSET
    gender: str | Unset | None = UNSET
    identity_documents: list[dict[str, str]] | Unset | None = UNSET
    last_login: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
    mailing: dict[str, str] | Unset | None = UNSET
    marital_status: str | Unset | None = UNSET
    md_subscriber_status: str | Unset | None = UNSET
    middle_initial: str | Unset | None = UNSET
    middle_name: str | Unset | None = UNSET
    moters_maiden_name: str | Unset | None = UNSET
    number_of_dependents: Numeric | Unset | None = UNSET
    ownership_percentage: Numeric | Unset | None = UNSET
    password_date: str | Unset | None = UNSET
    phones: dict[str, str] | Unset | None = UNSET
    residence: dict[str, str] | Unset | None = UNSET
    salutation: str | Unset | None = UNSET
    security_device: str | Unset | None = UNSET
    state_of_legal_residence: str | Unset | None = UNSET
    subscribed_services: list[dict[str, dict[str, Any]]] | Unset | None = UNSET
    suffix: str | Unset | None = UNSET
    tax_treaty_details: list[dict[str, str]] | Unset | None = UNSET
    user_status: str | Unset | None = UNSET
    user_status_trading: str | Unset | None = UNSET
    username: str | Unset | None = UNSET
