# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class AnswerDetail(Model):
    """`AnswerDetail`."""

    detail: str | Unset | None = UNSET
    name: str | Unset | None = UNSET
