# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import FormW8BENExplanation, FormW8BENSignatureType
    from ..runtime.aliases import Numeric
    from .local_tax_form import LocalTaxForm


@model(
    camel=True,
    nested={"localTaxForms": ("list", "LocalTaxForm")},
    numbers=("proprietaryFormNumber", "referenceNumber"),
    masked=("foreignTaxId", "tin"),
)
class FormW8BEN(Model):
    """`FormW8BEN`."""

    blank_form: bool | Unset | None = UNSET
    cert: bool | Unset | None = UNSET
    electronic_format: bool | Unset | None = UNSET
    explanation: FormW8BENExplanation | str | Unset | None = UNSET
    foreign_tax_id: str | Unset | None = UNSET
    local_tax_forms: list[LocalTaxForm] | Unset | None = UNSET
    name: str | Unset | None = UNSET
    part29_a_country: str | Unset | None = UNSET
    proprietary_form_number: Numeric | Unset | None = UNSET
    reference_number: Numeric | Unset | None = UNSET
    signature_type: FormW8BENSignatureType | str | Unset | None = UNSET
    submit_date: str | Unset | None = UNSET
    tax_form_file: str | Unset | None = UNSET
    tin: str | Unset | None = UNSET
    tin_or_explanation_required: bool | Unset | None = UNSET
