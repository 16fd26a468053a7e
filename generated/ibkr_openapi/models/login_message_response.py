# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .login_message import LoginMessage


@model(camel=True, nested={"loginMessages": ("list", "LoginMessage")}, masked=("accountId",))
class LoginMessageResponse(Model):
    """`LoginMessageResponse`."""

    account_id: str | Unset | None = UNSET
    clearing_status: str | Unset | None = UNSET
    clearing_status_description: str | Unset | None = UNSET
    login_message_present: bool | Unset | None = UNSET
    login_messages: list[LoginMessage] | Unset | None = UNSET
