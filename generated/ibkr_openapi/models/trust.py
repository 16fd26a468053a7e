# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .regulatory_information import RegulatoryInformation
    from .trust_identification import TrustIdentification


@model(camel=True, nested={"identification": "TrustIdentification", "regulatoryInformation": "RegulatoryInformation"})
class Trust(Model):
    """`Trust`."""

    identification: TrustIdentification | Unset | None = UNSET
    regulatory_information: RegulatoryInformation | Unset | None = UNSET
