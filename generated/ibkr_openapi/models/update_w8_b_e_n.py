# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import UpdateW8BENInputLanguage
    from .document import Document
    from .tax_payer_details import TaxPayerDetails


@model(
    camel=True, nested={"documents": ("list", "Document"), "taxPayerDetails": "TaxPayerDetails"}, masked=("accountId",)
)
class UpdateW8BEN(Model):
    """`UpdateW8BEN`."""

    account_id: str | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    input_language: UpdateW8BENInputLanguage | str | Unset | None = UNSET
    tax_payer_details: TaxPayerDetails | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
