# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from datetime import datetime as DateTime


@model(camel=True, nested={"recordDate": "datetime"})
class LoginMessage(Model):
    """`LoginMessage`."""

    content_id: int | Unset | None = UNSET
    description: str | Unset | None = UNSET
    id: int | Unset | None = UNSET
    message_type: str | Unset | None = UNSET
    record_date: DateTime | str | Unset | None = UNSET
    state: str | Unset | None = UNSET
    tasks: list[int] | Unset | None = UNSET
    username: str | Unset | None = UNSET
