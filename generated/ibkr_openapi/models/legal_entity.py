# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .address import Address
    from .legal_entity_identification import LegalEntityIdentification
    from .phone_info import PhoneInfo
    from .tax_residency import TaxResidency


@model(
    camel=True,
    nested={
        "address": "Address",
        "legalEntityIdentification": "LegalEntityIdentification",
        "phones": ("list", "PhoneInfo"),
        "taxResidencies": ("list", "TaxResidency"),
    },
)
class LegalEntity(Model):
    """`LegalEntity`."""

    address: Address | Unset | None = UNSET
    email: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    legal_entity_identification: LegalEntityIdentification | Unset | None = UNSET
    name: str | Unset | None = UNSET
    phones: list[PhoneInfo] | Unset | None = UNSET
    tax_residencies: list[TaxResidency] | Unset | None = UNSET
    translated: bool | Unset | None = UNSET
    us_tax_resident: bool | Unset | None = UNSET
