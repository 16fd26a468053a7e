# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .answer_response import AnswerResponse


@model(camel=True, nested={"answers": ("list", "AnswerResponse")})
class QuestionnaireResponse(Model):
    """`QuestionnaireResponse`."""

    answers: list[AnswerResponse] | Unset | None = UNSET
    is_mandatory_to_answer: bool | Unset | None = UNSET
    question: str | Unset | None = UNSET
    question_id: int | Unset | None = UNSET
    question_type: str | Unset | None = UNSET
