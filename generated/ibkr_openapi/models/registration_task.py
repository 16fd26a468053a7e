# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime


@model(camel=True, nested={"dateCompleted": "datetime"})
class RegistrationTask(Model):
    """`RegistrationTask`."""

    action: str | Unset | None = UNSET
    date_completed: DateTime | str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    form_name: str | Unset | None = UNSET
    form_number: int | Unset | None = UNSET
    is_completed: bool | Unset | None = UNSET
    is_declined: bool | Unset | None = UNSET
    is_required_for_approval: bool | Unset | None = UNSET
    question_ids: list[int] | Unset | None = UNSET
    state: str | Unset | None = UNSET
    warning: str | Unset | None = UNSET
