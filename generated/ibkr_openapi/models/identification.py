# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import IdentificationCardColor


@model(
    camel=True,
    nested={"expirationDate": "date"},
    masked=("alienCard", "driversLicense", "nationalCard", "panNumber", "passport", "sin", "ssn", "taxId"),
)
class Identification(Model):
    """`Identification`."""

    alien_card: str | Unset | None = UNSET
    card_color: IdentificationCardColor | str | Unset | None = UNSET
    citizenship: str | Unset | None = UNSET
    citizenship2: str | Unset | None = UNSET
    citizenship3: str | Unset | None = UNSET
    drivers_license: str | Unset | None = UNSET
    educational_qualification: str | Unset | None = UNSET
    expiration_date: Date | str | Unset | None = UNSET
    expire: bool | Unset | None = UNSET
    fathers_name: str | Unset | None = UNSET
    green_card: bool | Unset | None = UNSET
    hk_travel_permit: str | Unset | None = UNSET
    issuing_country: str | Unset | None = UNSET
    issuing_state: str | Unset | None = UNSET
    legal_residence_country: str | Unset | None = UNSET
    legal_residence_state: str | Unset | None = UNSET
    medicare_card: str | Unset | None = UNSET
    medicare_reference: str | Unset | None = UNSET
    national_card: str | Unset | None = UNSET
    pan_number: str | Unset | None = UNSET
    passport: str | Unset | None = UNSET
    proof_of_age_card: str | Unset | None = UNSET
    rta: str | Unset | None = UNSET
    sin: str | Unset | None = UNSET
    ssn: str | Unset | None = UNSET
    tax_id: str | Unset | None = UNSET
