# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .questionnaire import Questionnaire


@model(nested={"questionnaire": ("list", "Questionnaire")})
class Questionnaires(Model):
    """`Questionnaires`."""

    questionnaire: list[Questionnaire] | Unset | None = UNSET
