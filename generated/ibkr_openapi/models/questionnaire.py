# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .answer import Answer


@model(camel=True, nested={"answers": ("list", "Answer")}, numbers=("formNumber",))
class Questionnaire(Model):
    """`Questionnaire`."""

    answers: list[Answer] | Unset | None = UNSET
    form_number: Numeric | Unset | None = UNSET
