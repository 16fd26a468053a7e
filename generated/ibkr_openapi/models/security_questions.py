# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import SecurityQuestionsInputLanguage
    from .details import Details


@model(camel=True, nested={"details": ("list", "Details")})
class SecurityQuestions(Model):
    """`SecurityQuestions`."""

    details: list[Details] | Unset | None = UNSET
    input_language: SecurityQuestionsInputLanguage | str | Unset | None = UNSET
    reference_user_name: str | Unset | None = UNSET
