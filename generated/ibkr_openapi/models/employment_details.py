# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .address import Address


@model(camel=True, nested={"employerAddress": "Address"})
class EmploymentDetails(Model):
    """`EmploymentDetails`."""

    business_description: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    empl_country_res_country_details: str | Unset | None = UNSET
    employer: str | Unset | None = UNSET
    employer_address: Address | Unset | None = UNSET
    employer_business: str | Unset | None = UNSET
    employer_phone: str | Unset | None = UNSET
    occupation: str | Unset | None = UNSET
