# Generated from spec/ by `make regenerate`; do not edit.
from __future__ import annotations

from ..runtime.model import UNSET, Model, Unset, model


@model(masked=("diffie_hellman_challenge", "live_session_token_signature"))
class AuthorizationCreateLiveSessionTokenResponse(Model):
    """Part of POST /v1/api/oauth/live_session_token 200 application/json."""

    diffie_hellman_challenge: str | Unset | None = UNSET
    diffie_hellman_response: str | Unset | None = UNSET
    live_session_token_expiration: int | Unset | None = UNSET
    live_session_token_signature: str | Unset | None = UNSET
