# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .process_documents import ProcessDocuments


@model(camel=True, nested={"processDocuments": "ProcessDocuments"})
class ProcessDocumentsPayload(Model):
    """`ProcessDocumentsPayload`."""

    process_documents: ProcessDocuments | Unset | None = UNSET
