# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .tax_form_response_data import TaxFormResponseData


@model(nested={"data": "TaxFormResponseData"})
class TaxFormResponse(Model):
    """`TaxFormResponse`."""

    accept: str | Unset | None = UNSET
    data: TaxFormResponseData | Unset | None = UNSET
