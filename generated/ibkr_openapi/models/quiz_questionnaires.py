# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .questionnaire import Questionnaire
    from .task import Task


@model(camel=True, nested={"questionnaire": ("list", "Questionnaire"), "task": ("list", "Task")}, masked=("accountId",))
class QuizQuestionnaires(Model):
    """`QuizQuestionnaires`."""

    account_id: str | Unset | None = UNSET
    questionnaire: list[Questionnaire] | Unset | None = UNSET
    task: list[Task] | Unset | None = UNSET
