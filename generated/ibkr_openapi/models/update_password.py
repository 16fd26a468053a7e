# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("encryptedPassword", "token"))
class UpdatePassword(Model):
    """`UpdatePassword`."""

    encrypted_key_name: str | Unset | None = UNSET
    encrypted_password: str | Unset | None = UNSET
    token: str | Unset | None = UNSET
