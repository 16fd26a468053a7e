# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from ..runtime.aliases import Numeric
    from .user_privilege import UserPrivilege


@model(
    camel=True,
    nested={"userPrivileges": ("list", "UserPrivilege")},
    numbers=("mdServices",),
    masked=("encryptedPassword",),
)
class User(Model):
    """`User`."""

    encrypted_key_name: str | Unset | None = UNSET
    encrypted_password: str | Unset | None = UNSET
    external_individual_id: str | Unset | None = UNSET
    external_user_id: str | Unset | None = UNSET
    id: str | Unset | None = UNSET
    md_services: list[Numeric] | Unset | None = UNSET
    prefix: str | Unset | None = UNSET
    user_privileges: list[UserPrivilege] | Unset | None = UNSET
