# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import LegalEntityIdentificationFormationType
    from .address import Address


@model(camel=True, nested={"mailingAddress": "Address", "placeOfBusinessAddress": "Address"})
class LegalEntityIdentification(Model):
    """`LegalEntityIdentification`."""

    exchange_code: str | Unset | None = UNSET
    exchange_symbol: str | Unset | None = UNSET
    formation_country: str | Unset | None = UNSET
    formation_type: LegalEntityIdentificationFormationType | str | Unset | None = UNSET
    identification: str | Unset | None = UNSET
    identification_country: str | Unset | None = UNSET
    mailing_address: Address | Unset | None = UNSET
    place_of_business_address: Address | Unset | None = UNSET
    same_mail_address: bool | Unset | None = UNSET
