# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import UserInfoEntityEntityType


@model(camel=True)
class UserInfoEntity(Model):
    """Part of schema userInfo/entity."""

    entity_name: str | Unset | None = UNSET
    entity_type: UserInfoEntityEntityType | str | Unset | None = UNSET
    first_name: str | Unset | None = UNSET
    last_name: str | Unset | None = UNSET
