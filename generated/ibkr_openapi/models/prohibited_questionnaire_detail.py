# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import ProhibitedQuestionnaireDetailCode


@model()
class ProhibitedQuestionnaireDetail(Model):
    """`ProhibitedQuestionnaireDetail`."""

    code: ProhibitedQuestionnaireDetailCode | str | Unset | None = UNSET
    details: str | Unset | None = UNSET
    status: bool | Unset | None = UNSET
