# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .document_submission import DocumentSubmission


@model(camel=True, nested={"documentSubmission": "DocumentSubmission"}, masked=("accountId",))
class ChangeMarginType(Model):
    """`ChangeMarginType`."""

    account_id: str | Unset | None = UNSET
    document_submission: DocumentSubmission | Unset | None = UNSET
    new_margin: str | Unset | None = UNSET
    operation: str | Unset | None = UNSET
