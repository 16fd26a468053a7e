# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FormW9CustomerType, FormW9SignatureType, FormW9TinType
    from ..runtime.aliases import Numeric
    from .local_tax_form import LocalTaxForm


@model(
    camel=True, nested={"localTaxForms": ("list", "LocalTaxForm")}, numbers=("proprietaryFormNumber",), masked=("tin",)
)
class FormW9(Model):
    """`FormW9`."""

    blank_form: bool | Unset | None = UNSET
    business_name: str | Unset | None = UNSET
    cert1: bool | Unset | None = UNSET
    cert2: bool | Unset | None = UNSET
    cert3: bool | Unset | None = UNSET
    cert4: bool | Unset | None = UNSET
    customer_type: FormW9CustomerType | str | Unset | None = UNSET
    local_tax_forms: list[LocalTaxForm] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    other_customer_type: str | Unset | None = UNSET
    proprietary_form_number: Numeric | Unset | None = UNSET
    signature_type: FormW9SignatureType | str | Unset | None = UNSET
    tax_classification: str | Unset | None = UNSET
    tax_form_file: str | Unset | None = UNSET
    tin: str | Unset | None = UNSET
    tin_type: FormW9TinType | str | Unset | None = UNSET
