# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("access_token",))
class CreateSessionResponse(Model):
    """`CreateSessionResponse`. Required: access_token."""

    access_token: str | Unset | None = UNSET
    active: bool | Unset | None = UNSET
    token_type: str | Unset | None = UNSET
