# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .user_info_entity import UserInfoEntity


@model(camel=True, nested={"entity": "UserInfoEntity"})
class UserInfo(Model):
    """`userInfo`."""

    entity: UserInfoEntity | Unset | None = UNSET
    has_right_code_ind: bool | Unset | None = UNSET
    role_id: str | Unset | None = UNSET
    user_name: str | Unset | None = UNSET
