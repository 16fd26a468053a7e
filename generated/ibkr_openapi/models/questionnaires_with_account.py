# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .questionnaire import Questionnaire


@model(camel=True, nested={"questionnaire": ("list", "Questionnaire")}, masked=("accountId",))
class QuestionnairesWithAccount(Model):
    """`QuestionnairesWithAccount`."""

    account_id: str | Unset | None = UNSET
    questionnaire: list[Questionnaire] | Unset | None = UNSET
