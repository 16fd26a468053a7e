# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ChangeAccountHolderDetailInputLanguage
    from .associated_individual import AssociatedIndividual
    from .document_submission import DocumentSubmission


@model(
    camel=True,
    nested={"documents": "DocumentSubmission", "newAccountHolderDetails": ("list", "AssociatedIndividual")},
    masked=("accountId",),
)
class ChangeAccountHolderDetail(Model):
    """`ChangeAccountHolderDetail`."""

    account_id: str | Unset | None = UNSET
    documents: DocumentSubmission | Unset | None = UNSET
    input_language: ChangeAccountHolderDetailInputLanguage | str | Unset | None = UNSET
    new_account_holder_details: list[AssociatedIndividual] | Unset | None = UNSET
    reference_user_name: str | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
