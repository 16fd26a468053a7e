# Generated from spec/ by `make regenerate`; do not edit.
"""Authorization: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        AuthorizationCreateAccessTokenResponse,
        AuthorizationCreateLiveSessionTokenResponse,
        AuthorizationCreateRequestTokenResponse,
        CreateBrowserSessionRequest,
        CreateBrowserSessionResponse,
        CreateSessionRequest,
        CreateSessionResponse,
        TokenRequest,
        TokenResponse,
    )
    from ..runtime.aliases import Headers, Timeout

CREATE_ACCESS_TOKEN: Operation[AuthorizationCreateAccessTokenResponse] = Operation(
    "authorization.create_access_token",
    "POST",
    "/v1/api/oauth/access_token",
    responses={
        "200": {"application/json": "AuthorizationCreateAccessTokenResponse"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Exchange the token a user has approved for a lasting access token.",
    effect="token",
    session="none",
    surfaces=("oauth1",),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-1-0-a/req-access-token",
    transport=("header:Authorization",),
    security=(("ssoBearer", ()),),
    tags=("Trading OAuth 1.0a",),
    upstream_id="reqAccessToken",
)
CREATE_LIVE_SESSION_TOKEN: Operation[AuthorizationCreateLiveSessionTokenResponse] = Operation(
    "authorization.create_live_session_token",
    "POST",
    "/v1/api/oauth/live_session_token",
    responses={
        "200": {"application/json": "AuthorizationCreateLiveSessionTokenResponse"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Agree with IBKR on the live session token that signs all further calls.",
    effect="token",
    session="none",
    surfaces=("oauth1",),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-1-0-a/req-live-session-token",
    transport=("header:Authorization",),
    security=(("ssoBearer", ()),),
    tags=("Trading OAuth 1.0a",),
    upstream_id="reqLiveSessionToken",
)
CREATE_OAUTH2_TOKEN: Operation[TokenResponse] = Operation(
    "authorization.create_oauth2_token",
    "POST",
    "/oauth2/api/v1/token",
    bodies={"application/x-www-form-urlencoded": "TokenRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "TokenResponse"},
        "400": {"application/problem+json": "ProblemDetailResponse"},
        "500": {"application/problem+json": "ProblemDetailResponse"},
    },
    summary="Exchange a signed client assertion for an OAuth 2.0 access token.",
    effect="token",
    session="none",
    surfaces=("oauth2",),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-2-0/generate-token",
    security=(("ssoBearer", ()),),
    tags=("Authorization Token",),
    upstream_id="generateToken",
)
CREATE_REQUEST_TOKEN: Operation[AuthorizationCreateRequestTokenResponse] = Operation(
    "authorization.create_request_token",
    "POST",
    "/v1/api/oauth/request_token",
    responses={
        "200": {"application/json": "AuthorizationCreateRequestTokenResponse"},
        "401": {"application/json": "ErrorResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Get the temporary token with which a third party asks a user for access.",
    effect="token",
    session="none",
    surfaces=("oauth1",),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-1-0-a/req-temp-token",
    transport=("header:Authorization",),
    security=(("ssoBearer", ()),),
    tags=("Trading OAuth 1.0a",),
    upstream_id="reqTempToken",
)
CREATE_SSO_BROWSER_SESSION: Operation[CreateBrowserSessionResponse] = Operation(
    "authorization.create_sso_browser_session",
    "POST",
    "/gw/api/v1/sso-browser-sessions",
    bodies={"application/jwt": "CreateBrowserSessionRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "CreateBrowserSessionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Create a link that logs an end user in to IBKR's own web pages.",
    effect="session",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-2-0/create-sso-browser-sessions",
    policy="SIGNED_JWT",
    scopes=("sso-browser-sessions.write",),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Authorization SSO Browser Sessions",),
    upstream_id="createSsoBrowserSessions",
)
CREATE_SSO_SESSION: Operation[CreateSessionResponse] = Operation(
    "authorization.create_sso_session",
    "POST",
    "/gw/api/v1/sso-sessions",
    bodies={"application/jwt": "CreateSessionRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "CreateSessionResponse"},
        "400": {"application/problem+json": "MissingRequiredParameterResponse"},
        "401": {"application/problem+json": "InvalidAccessTokenResponse"},
        "403": {"application/problem+json": "InsufficientScopeResponse"},
        "500": {"application/problem+json": "InternalServerErrorResponse"},
    },
    summary="Create the session with which OAuth 2.0 clients trade for a user.",
    effect="token",
    session="none",
    surfaces=("oauth2",),
    pacing=({"requests": 10, "seconds": 1},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/authentication/oauth-2-0/create-sso-sessions",
    policy="SIGNED_JWT",
    scopes=("sso-sessions.write",),
    transport=("header:authorization*",),
    security=(("oauth2Bearer", ()),),
    tags=("Authorization SSO Sessions",),
    upstream_id="createSsoSessions",
)


class Authorization(Resource):
    """Authorization."""

    def create_access_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateAccessTokenResponse:
        """Exchange the token a user has approved for a lasting access token.

        ``POST /v1/api/oauth/access_token``

        Returns:
            `oauth_token`, the access token (the same one each time for a user and a consumer),
            `oauth_token_secret`, base64 text to be decrypted with your encryption key and new each time, and
            `is_paper`. The request has no body, is signed with RSA-SHA256 and carries the request token and
            `oauth_verifier` in its Authorization header.

        Sources differ:
            The schema calls the paper flag `is_true`, its example and IBKR's OAuth paper `is_paper`; both are
            declared.
        """
        return self._call(CREATE_ACCESS_TOKEN, headers=headers, timeout=timeout)

    def create_live_session_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateLiveSessionTokenResponse:
        """Agree with IBKR on the live session token that signs all further calls.

        ``POST /v1/api/oauth/live_session_token``

        Returns:
            `diffie_hellman_response` (hexadecimal), from which the token is computed on your side; it is never
            sent. `live_session_token_signature` proves the result, `live_session_token_expiration` is epoch
            milliseconds. The request has no body; the Authorization header carries `diffie_hellman_challenge`
            and an RSA-SHA256 signature over the decrypted token secret followed by the usual base string. A new
            consumer key gets 401 until the next nightly reset, or some days longer.

        Sources differ:
            By its name and most clients the expiration is creation plus 24 hours; the document and one observer
            say it is the time of creation. A value that does not lie in the future is best read as creation
            time. The schema misnames the first field `diffie_hellman_challenge`.
        """
        return self._call(CREATE_LIVE_SESSION_TOKEN, headers=headers, timeout=timeout)

    def create_oauth2_token(
        self,
        body: TokenRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TokenResponse:
        """Exchange a signed client assertion for an OAuth 2.0 access token.

        ``POST /oauth2/api/v1/token``

        Args:
            body: Form fields `grant_type` client_credentials, `client_assertion_type`, `client_assertion` (a
                JWT signed with your registered key) and `scope`, names separated by blanks.

        Returns:
            `access_token`, `token_type` Bearer, the granted `scope` and `expires_in` seconds (86399 in
            practice). `refresh_token` and `id_token` are described but not used. Errors are problem documents.

        Sources differ:
            The API document describes camelCase fields and client secrets; running clients send the form above
            with private_key_jwt only. Both '/token' and the full token address are accepted as audience of the
            assertion.
        """
        return self._call(CREATE_OAUTH2_TOKEN, body=body, headers=headers, timeout=timeout)

    def create_request_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateRequestTokenResponse:
        """Get the temporary token with which a third party asks a user for access.

        ``POST /v1/api/oauth/request_token``

        Returns:
            `oauth_token`, to be shown to the user at interactivebrokers.com/authorize?oauth_token=...; there is
            no token secret. Only for registered third parties: keys of a first party get an error here. The
            request has no body and is signed with RSA-SHA256 over the OAuth parameters, `oauth_callback` among
            them ("oob" or the registered address).
        """
        return self._call(CREATE_REQUEST_TOKEN, headers=headers, timeout=timeout)

    def create_sso_browser_session(
        self,
        body: CreateBrowserSessionRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CreateBrowserSessionResponse:
        """Create a link that logs an end user in to IBKR's own web pages.

        ``POST /gw/api/v1/sso-browser-sessions``

        Args:
            body: `credential` is the user name, `ip` the address the user's browser will come from.

        Returns:
            `url`, good for 60 seconds, a single use and that address only. Append `ACTION=` to land on a
            certain page (letter case and spaces count), `showNavBar=false` to embed it; `active` tells whether
            the session exists.
        """
        return self._call(CREATE_SSO_BROWSER_SESSION, body=body, headers=headers, timeout=timeout)

    def create_sso_session(
        self,
        body: CreateSessionRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CreateSessionResponse:
        """Create the session with which OAuth 2.0 clients trade for a user.

        ``POST /gw/api/v1/sso-sessions``

        Args:
            body: `credential` is the user name, `ip` the public address your calls come from, `alternativeIps`
                further ones; `service` may be left out, its use is not published. A changed address needs a new
                session.

        Returns:
            `access_token` for the trading paths, used as bearer token there; clients treat it as good for 24
            hours. Next call `session.validate_sso` and `session.initialize` with it.

        Sources differ:
            Running clients sign this body for a thousand seconds or for a whole day; both work.
        """
        return self._call(CREATE_SSO_SESSION, body=body, headers=headers, timeout=timeout)


class AsyncAuthorization(AsyncResource):
    """Authorization."""

    async def create_access_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateAccessTokenResponse:
        """Exchange the token a user has approved for a lasting access token.

        ``POST /v1/api/oauth/access_token``

        Returns:
            `oauth_token`, the access token (the same one each time for a user and a consumer),
            `oauth_token_secret`, base64 text to be decrypted with your encryption key and new each time, and
            `is_paper`. The request has no body, is signed with RSA-SHA256 and carries the request token and
            `oauth_verifier` in its Authorization header.

        Sources differ:
            The schema calls the paper flag `is_true`, its example and IBKR's OAuth paper `is_paper`; both are
            declared.
        """
        return await self._call(CREATE_ACCESS_TOKEN, headers=headers, timeout=timeout)

    async def create_live_session_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateLiveSessionTokenResponse:
        """Agree with IBKR on the live session token that signs all further calls.

        ``POST /v1/api/oauth/live_session_token``

        Returns:
            `diffie_hellman_response` (hexadecimal), from which the token is computed on your side; it is never
            sent. `live_session_token_signature` proves the result, `live_session_token_expiration` is epoch
            milliseconds. The request has no body; the Authorization header carries `diffie_hellman_challenge`
            and an RSA-SHA256 signature over the decrypted token secret followed by the usual base string. A new
            consumer key gets 401 until the next nightly reset, or some days longer.

        Sources differ:
            By its name and most clients the expiration is creation plus 24 hours; the document and one observer
            say it is the time of creation. A value that does not lie in the future is best read as creation
            time. The schema misnames the first field `diffie_hellman_challenge`.
        """
        return await self._call(CREATE_LIVE_SESSION_TOKEN, headers=headers, timeout=timeout)

    async def create_oauth2_token(
        self,
        body: TokenRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> TokenResponse:
        """Exchange a signed client assertion for an OAuth 2.0 access token.

        ``POST /oauth2/api/v1/token``

        Args:
            body: Form fields `grant_type` client_credentials, `client_assertion_type`, `client_assertion` (a
                JWT signed with your registered key) and `scope`, names separated by blanks.

        Returns:
            `access_token`, `token_type` Bearer, the granted `scope` and `expires_in` seconds (86399 in
            practice). `refresh_token` and `id_token` are described but not used. Errors are problem documents.

        Sources differ:
            The API document describes camelCase fields and client secrets; running clients send the form above
            with private_key_jwt only. Both '/token' and the full token address are accepted as audience of the
            assertion.
        """
        return await self._call(CREATE_OAUTH2_TOKEN, body=body, headers=headers, timeout=timeout)

    async def create_request_token(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> AuthorizationCreateRequestTokenResponse:
        """Get the temporary token with which a third party asks a user for access.

        ``POST /v1/api/oauth/request_token``

        Returns:
            `oauth_token`, to be shown to the user at interactivebrokers.com/authorize?oauth_token=...; there is
            no token secret. Only for registered third parties: keys of a first party get an error here. The
            request has no body and is signed with RSA-SHA256 over the OAuth parameters, `oauth_callback` among
            them ("oob" or the registered address).
        """
        return await self._call(CREATE_REQUEST_TOKEN, headers=headers, timeout=timeout)

    async def create_sso_browser_session(
        self,
        body: CreateBrowserSessionRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CreateBrowserSessionResponse:
        """Create a link that logs an end user in to IBKR's own web pages.

        ``POST /gw/api/v1/sso-browser-sessions``

        Args:
            body: `credential` is the user name, `ip` the address the user's browser will come from.

        Returns:
            `url`, good for 60 seconds, a single use and that address only. Append `ACTION=` to land on a
            certain page (letter case and spaces count), `showNavBar=false` to embed it; `active` tells whether
            the session exists.
        """
        return await self._call(CREATE_SSO_BROWSER_SESSION, body=body, headers=headers, timeout=timeout)

    async def create_sso_session(
        self,
        body: CreateSessionRequest | Mapping[str, Any] | str,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> CreateSessionResponse:
        """Create the session with which OAuth 2.0 clients trade for a user.

        ``POST /gw/api/v1/sso-sessions``

        Args:
            body: `credential` is the user name, `ip` the public address your calls come from, `alternativeIps`
                further ones; `service` may be left out, its use is not published. A changed address needs a new
                session.

        Returns:
            `access_token` for the trading paths, used as bearer token there; clients treat it as good for 24
            hours. Next call `session.validate_sso` and `session.initialize` with it.

        Sources differ:
            Running clients sign this body for a thousand seconds or for a whole day; both work.
        """
        return await self._call(CREATE_SSO_SESSION, body=body, headers=headers, timeout=timeout)
