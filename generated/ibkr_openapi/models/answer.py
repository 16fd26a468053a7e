# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .answer_detail import AnswerDetail


@model(camel=True, nested={"answerDetail": ("list", "AnswerDetail")}, numbers=("id", "questionId"))
class Answer(Model):
    """`Answer`."""

    answer_detail: list[AnswerDetail] | Unset | None = UNSET
    detail: str | Unset | None = UNSET
    id: Numeric | Unset | None = UNSET
    question_id: Numeric | Unset | None = UNSET
