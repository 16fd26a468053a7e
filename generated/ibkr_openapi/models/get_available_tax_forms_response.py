# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .available_tax_forms_data import AvailableTaxFormsData


@model(nested={"data": "AvailableTaxFormsData"})
class GetAvailableTaxFormsResponse(Model):
    """`GetAvailableTaxFormsResponse`."""

    data: AvailableTaxFormsData | Unset | None = UNSET
