# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class TaxFormType(Model):
    """`TaxFormType`."""

    formats: list[str] | Unset | None = UNSET
    is_form: bool | Unset | None = UNSET
    tax_form_name: str | Unset | None = UNSET
