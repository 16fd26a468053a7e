# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .task_action import TaskAction


@model(camel=True, nested={"taskAction": ("list", "TaskAction")}, masked=("accountId",))
class TaskActionResponse(Model):
    """`TaskActionResponse`."""

    account_id: str | Unset | None = UNSET
    task_action: list[TaskAction] | Unset | None = UNSET
