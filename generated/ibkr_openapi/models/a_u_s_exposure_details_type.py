# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("licenseNumber",))
class AUSExposureDetailsType(Model):
    """`AUSExposureDetailsType`."""

    aus_exposure_relationship: str | Unset | None = UNSET
    license_number: Numeric | Unset | None = UNSET
    person_name: str | Unset | None = UNSET
