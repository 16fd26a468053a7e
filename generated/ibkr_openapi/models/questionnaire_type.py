# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric


@model(camel=True, numbers=("formNumber",))
class QuestionnaireType(Model):
    """`QuestionnaireType`."""

    detail: str | Unset | None = UNSET
    form_number: Numeric | Unset | None = UNSET
