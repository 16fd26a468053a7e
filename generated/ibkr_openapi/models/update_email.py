# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(camel=True, masked=("token",))
class UpdateEmail(Model):
    """`UpdateEmail`."""

    access: bool | Unset | None = UNSET
    email: str | Unset | None = UNSET
    entity_id: str | Unset | None = UNSET
    external_id: str | Unset | None = UNSET
    token: str | Unset | None = UNSET
