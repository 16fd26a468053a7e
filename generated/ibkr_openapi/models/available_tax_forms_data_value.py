# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .tax_form_type import TaxFormType


@model(nested={"forms": ("list", "TaxFormType")})
class AvailableTaxFormsDataValue(Model):
    """Part of schema AvailableTaxFormsData/value."""

    forms: list[TaxFormType] | Unset | None = UNSET
