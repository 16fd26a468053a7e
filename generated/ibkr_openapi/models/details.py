# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model()
class Details(Model):
    """`Details`."""

    answer: str | Unset | None = UNSET
    question: str | Unset | None = UNSET
