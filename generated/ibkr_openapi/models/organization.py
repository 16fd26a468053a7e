# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .organization_identification import OrganizationIdentification
    from .regulatory_information import RegulatoryInformation


@model(
    camel=True,
    nested={"identification": "OrganizationIdentification", "regulatoryInformation": "RegulatoryInformation"},
)
class Organization(Model):
    """`Organization`."""

    identification: OrganizationIdentification | Unset | None = UNSET
    regulatory_information: RegulatoryInformation | Unset | None = UNSET
