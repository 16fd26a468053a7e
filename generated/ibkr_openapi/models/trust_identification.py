# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import date as Date

    from ..enums import TrustIdentificationRegistrationType, TrustIdentificationTypeOfTrust
    from .address import Address
    from .phone_info import PhoneInfo


@model(
    camel=True,
    nested={"address": "Address", "dateFormed": "date", "mailingAddress": "Address", "phones": ("list", "PhoneInfo")},
)
class TrustIdentification(Model):
    """`TrustIdentification`."""

    address: Address | Unset | None = UNSET
    date_formed: Date | str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    formation_country: str | Unset | None = UNSET
    formation_state: str | Unset | None = UNSET
    mailing_address: Address | Unset | None = UNSET
    name: str | Unset | None = UNSET
    phones: list[PhoneInfo] | Unset | None = UNSET
    purpose_of_trust: str | Unset | None = UNSET
    registration_country: str | Unset | None = UNSET
    registration_number: str | Unset | None = UNSET
    registration_type: TrustIdentificationRegistrationType | str | Unset | None = UNSET
    same_mail_address: bool | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
    type_of_trust: TrustIdentificationTypeOfTrust | str | Unset | None = UNSET
