# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import TaxResidencyTinType


@model(camel=True, masked=("tin",))
class TaxResidency(Model):
    """`TaxResidency`."""

    country: str | Unset | None = UNSET
    tin: str | Unset | None = UNSET
    tin_type: TaxResidencyTinType | str | Unset | None = UNSET
