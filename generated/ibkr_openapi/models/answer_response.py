# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True)
class AnswerResponse(Model):
    """`AnswerResponse`."""

    answer: str | Unset | None = UNSET
    answer_id: int | Unset | None = UNSET
    dependent_answer_id: int | Unset | None = UNSET
    dependent_question_id: int | Unset | None = UNSET
    multi_answer_detail: list[str] | Unset | None = UNSET
