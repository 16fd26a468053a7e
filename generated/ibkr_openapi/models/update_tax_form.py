# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import UpdateTaxFormInputLanguage
    from .document import Document
    from .form_w8_b_e_n import FormW8BEN
    from .form_w8_b_e_n_e import FormW8BENE
    from .form_w9 import FormW9
    from .local_tax_form import LocalTaxForm


@model(
    camel=True,
    nested={
        "documents": ("list", "Document"),
        "localTaxForms": ("list", "LocalTaxForm"),
        "w8Ben": "FormW8BEN",
        "w8BenE": "FormW8BENE",
        "w9": "FormW9",
    },
    masked=("accountId",),
)
class UpdateTaxForm(Model):
    """`UpdateTaxForm`."""

    account_id: str | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    entity_id: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    input_language: UpdateTaxFormInputLanguage | str | Unset | None = UNSET
    local_tax_forms: list[LocalTaxForm] | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
    w8_ben: FormW8BEN | Unset | None = UNSET
    w8_ben_e: FormW8BENE | Unset | None = UNSET
    w9: FormW9 | Unset | None = UNSET
