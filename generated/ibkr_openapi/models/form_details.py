# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime

    from .error_response import ErrorResponse
    from .form_payload import FormPayload
    from .questionnaire_response import QuestionnaireResponse


@model(
    camel=True,
    nested={
        "dateModified": "datetime",
        "error": "ErrorResponse",
        "payload": "FormPayload",
        "questionnaire": ("list", "QuestionnaireResponse"),
    },
)
class FormDetails(Model):
    """`FormDetails`."""

    acceptable_docs: list[str] | Unset | None = UNSET
    action: str | Unset | None = UNSET
    api_supported_task: bool | Unset | None = UNSET
    date_modified: DateTime | str | Unset | None = UNSET
    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    file_length: int | Unset | None = UNSET
    file_name: str | Unset | None = UNSET
    form_name: str | Unset | None = UNSET
    form_number: int | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    language: str | Unset | None = UNSET
    payload: FormPayload | Unset | None = UNSET
    questionnaire: list[QuestionnaireResponse] | Unset | None = UNSET
    sha1_checksum: str | Unset | None = UNSET
    type: str | Unset | None = UNSET
