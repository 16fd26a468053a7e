# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .prohibited_questionnaire_detail import ProhibitedQuestionnaireDetail


@model(
    camel=True,
    nested={"prohibitedQuestionnaireDetails": ("list", "ProhibitedQuestionnaireDetail")},
    masked=("accountId",),
)
class ProhibitedCountryQuestionnaire(Model):
    """`ProhibitedCountryQuestionnaire`."""

    account_id: str | Unset | None = UNSET
    entity_id: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    prohibited_questionnaire_details: list[ProhibitedQuestionnaireDetail] | Unset | None = UNSET
