# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime


@model(camel=True, nested={"au10tixCreatedDate": "datetime", "au10tixExpiryDate": "datetime", "startDate": "datetime"})
class PendingTask(Model):
    """`PendingTask`."""

    action: str | Unset | None = UNSET
    au10tix_created_date: DateTime | str | Unset | None = UNSET
    au10tix_expiry_date: DateTime | str | Unset | None = UNSET
    document_reject_reason: list[str] | Unset | None = UNSET
    entity_id: int | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    form_name: str | Unset | None = UNSET
    form_number: int | Unset | None = UNSET
    online_task: bool | Unset | None = UNSET
    question_ids: list[int] | Unset | None = UNSET
    required_for_approval: bool | Unset | None = UNSET
    required_for_trading: bool | Unset | None = UNSET
    start_date: DateTime | str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    task_number: int | Unset | None = UNSET
    url: str | Unset | None = UNSET
