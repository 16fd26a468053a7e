# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import DocumentSubmissionInputLanguage
    from .document import Document


@model(camel=True, nested={"documents": ("list", "Document")}, masked=("accountId",))
class DocumentSubmission(Model):
    """`DocumentSubmission`."""

    account_id: str | Unset | None = UNSET
    documents: list[Document] | Unset | None = UNSET
    input_language: DocumentSubmissionInputLanguage | str | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
