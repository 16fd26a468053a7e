# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("oauth_token", "oauth_token_secret"))
class AuthorizationCreateAccessTokenResponse(Model):
    """Part of POST /v1/api/oauth/access_token 200 application/json."""

    is_paper: bool | Unset | None = UNSET
    is_true: bool | Unset | None = UNSET
    oauth_token: str | Unset | None = UNSET
    oauth_token_secret: str | Unset | None = UNSET
