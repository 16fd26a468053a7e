# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..enums import UserPrivilegePrivilege


@model(camel=True, masked=("externalAccountId",))
class UserPrivilege(Model):
    """`UserPrivilege`."""

    external_account_id: str | Unset | None = UNSET
    privilege: UserPrivilegePrivilege | str | Unset | None = UNSET
