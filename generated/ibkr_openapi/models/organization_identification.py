# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .address import Address
    from .phone_info import PhoneInfo


@model(
    camel=True,
    nested={"mailingAddress": "Address", "phones": ("list", "PhoneInfo"), "placeOfBusinessAddress": "Address"},
)
class OrganizationIdentification(Model):
    """`OrganizationIdentification`."""

    business_description: str | Unset | None = UNSET
    formation_country: str | Unset | None = UNSET
    formation_state: str | Unset | None = UNSET
    identification: str | Unset | None = UNSET
    identification_country: str | Unset | None = UNSET
    mailing_address: Address | Unset | None = UNSET
    name: str | Unset | None = UNSET
    phones: list[PhoneInfo] | Unset | None = UNSET
    place_of_business_address: Address | Unset | None = UNSET
    same_mail_address: bool | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
    website_address: str | Unset | None = UNSET
