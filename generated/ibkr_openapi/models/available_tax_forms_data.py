# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_tax_forms_data_value import AvailableTaxFormsDataValue


@model(camel=True, nested={"value": "AvailableTaxFormsDataValue"})
class AvailableTaxFormsData(Model):
    """`AvailableTaxFormsData`."""

    data_type: str | Unset | None = UNSET
    value: AvailableTaxFormsDataValue | Unset | None = UNSET
