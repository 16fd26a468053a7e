# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .error_response import ErrorResponse
    from .registration_task import RegistrationTask


@model(
    camel=True,
    nested={"error": "ErrorResponse", "registrationTasks": ("list", "RegistrationTask")},
    masked=("accountId",),
)
class RegistrationTasksResponse(Model):
    """`RegistrationTasksResponse`."""

    account_id: str | Unset | None = UNSET
    description: str | Unset | None = UNSET
    error: ErrorResponse | Unset | None = UNSET
    error_description: str | Unset | None = UNSET
    has_error: bool | Unset | None = UNSET
    registration_task_present: bool | Unset | None = UNSET
    registration_tasks: list[RegistrationTask] | Unset | None = UNSET
    state: str | Unset | None = UNSET
    status: str | Unset | None = UNSET
