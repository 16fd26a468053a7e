# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import AddNewUserInputLanguage
    from .user_details import UserDetails


@model(camel=True, nested={"userDetails": "UserDetails"}, masked=("accountId",))
class AddNewUser(Model):
    """`AddNewUser`."""

    account_id: str | Unset | None = UNSET
    input_language: AddNewUserInputLanguage | str | Unset | None = UNSET
    prefix: str | Unset | None = UNSET
    translation: bool | Unset | None = UNSET
    user_details: UserDetails | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
