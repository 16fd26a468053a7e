# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from ..runtime.model import UNSET, Model, Unset, model

if TYPE_CHECKING:
    from .update_email import UpdateEmail
    from .update_password import UpdatePassword


@model(camel=True, nested={"updateEmail": "UpdateEmail", "updatePassword": "UpdatePassword"}, masked=("accountId",))
class UpdateCredentials(Model):
    """`UpdateCredentials`."""

    account_id: str | Unset | None = UNSET
    reference_user_name: str | Unset | None = UNSET
    update_email: UpdateEmail | Unset | None = UNSET
    update_password: UpdatePassword | Unset | None = UNSET
