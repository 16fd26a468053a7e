# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("oauth_token",))
class AuthorizationCreateRequestTokenResponse(Model):
    """Part of POST /v1/api/oauth/request_token 200 application/json."""

    oauth_token: str | Unset | None = UNSET
