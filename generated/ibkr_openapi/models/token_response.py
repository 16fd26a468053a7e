# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("access_token", "expires_in", "id_token", "refresh_token"))
class TokenResponse(Model):
    """`TokenResponse`."""

    access_token: str | Unset | None = UNSET
    expires_in: int | Unset | None = UNSET
    id_token: str | Unset | None = UNSET
    refresh_token: str | Unset | None = UNSET
    scope: str | Unset | None = UNSET
    token_type: str | Unset | None = UNSET
