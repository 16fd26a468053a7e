# Generated from spec/ by `make regenerate`; do not edit.
"""Session: 6 operations, sync and async."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.client import AsyncResource, Resource
from ..runtime.operation import Operation
from ..runtime.unset import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        BrokerageSessionInitRequest,
        BrokerageSessionStatus,
        FailedTickleResponse,
        SessionLogOutResponse,
        SsoValidateResponse,
        SuccessfulTickleResponse,
    )
    from ..runtime.aliases import Headers, Timeout

GET_STATUS: Operation[BrokerageSessionStatus] = Operation(
    "session.get_status",
    "POST",
    "/v1/api/iserver/auth/status",
    responses={"200": {"application/json": "BrokerageSessionStatus"}, "401": {"application/json": "ErrorResponse"}},
    summary="Get the state of the brokerage session.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-session/get-brokerage-status",
    security=(("ssoBearer", ()),),
    tags=("Trading Session",),
    upstream_id="getBrokerageStatus",
)
INITIALIZE: Operation[BrokerageSessionStatus] = Operation(
    "session.initialize",
    "POST",
    "/v1/api/iserver/auth/ssodh/init",
    bodies={"application/json": "BrokerageSessionInitRequest"},
    body_required=True,
    responses={
        "200": {"application/json": "BrokerageSessionStatus"},
        "401": {"application/json": "ErrorResponse"},
        "500": {"application/json": "ErrorOnlyResponse"},
        "503": {"application/json": "ErrorResponseBody"},
    },
    summary="Open the brokerage session that orders and market data need.",
    effect="session",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-session/initialize-session",
    security=(("ssoBearer", ()),),
    tags=("Trading Session",),
    upstream_id="initializeSession",
)
LOG_OUT: Operation[SessionLogOutResponse] = Operation(
    "session.log_out",
    "POST",
    "/v1/api/logout",
    responses={"200": {"application/json": "SessionLogOutResponse"}, "401": {"application/json": "ErrorResponse"}},
    summary="End the session.",
    effect="session",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-session/logout",
    security=(("ssoBearer", ()),),
    tags=("Trading Session",),
    upstream_id="logout",
)
OPEN_WEBSOCKET: Operation[None] = Operation(
    "session.open_websocket",
    "GET",
    "/v1/api/ws",
    parameters=(
        ("bearer_token", "bearer_token", "query", False, "str"),
        ("oauth_token", "oauth_token", "query", False, "str"),
    ),
    responses={"101": {}},
    summary="Open the WebSocket for streams and messages.",
    effect="session",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/websocket/open-websocket",
    transport=("cookie:api*", "header:Connection*", "header:Upgrade*"),
    security=(("ssoBearer", ()),),
    tags=("Trading Websocket",),
    upstream_id="openWebsocket",
)
TICKLE: Operation[SuccessfulTickleResponse | FailedTickleResponse] = Operation(
    "session.tickle",
    "POST",
    "/v1/api/tickle",
    responses={
        "200": {"application/json": ("union", "SuccessfulTickleResponse", "FailedTickleResponse")},
        "401": {"application/json": "ErrorResponse"},
    },
    summary="Keep the session alive and read its state.",
    effect="session",
    session="outer",
    surfaces=("gateway", "oauth1", "oauth2"),
    pacing=({"requests": 1, "seconds": 1},),
    errors=({"status": 200, "key": "error", "kind": "session"},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-session/get-session-token",
    security=(("ssoBearer", ()),),
    tags=("Trading Session",),
    upstream_id="getSessionToken",
)
VALIDATE_SSO: Operation[SsoValidateResponse] = Operation(
    "session.validate_sso",
    "GET",
    "/v1/api/sso/validate",
    responses={"200": {"application/json": "SsoValidateResponse"}, "401": {"application/json": "ErrorResponse"}},
    summary="Check the login session and see who is logged in, live or paper.",
    effect="read",
    session="outer",
    surfaces=("gateway", "oauth2"),
    pacing=({"requests": 1, "seconds": 60},),
    reference="https://ibkrcampus.com/docs/web-api/api-reference/trading/trading-session/get-session-validation",
    security=(("ssoBearer", ()),),
    tags=("Trading Session",),
    upstream_id="getSessionValidation",
)


class Session(Resource):
    """Session."""

    def get_status(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BrokerageSessionStatus:
        """Get the state of the brokerage session.

        ``POST /v1/api/iserver/auth/status``

        Returns:
            `connected`: the link to IBKR stands; `authenticated`: the login went through; `established`:
            accounts are loaded and calls can be trusted; before that they answer empty. `competing`: another
            program holds the login. Right after a login the first answer can say not authenticated; tickle,
            wait a second and ask again. `fail` and `message` explain failures.

        Sources differ:
            Gateways also take GET.
        """
        return self._call(GET_STATUS, headers=headers, timeout=timeout)

    def initialize(
        self,
        body: BrokerageSessionInitRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BrokerageSessionStatus:
        """Open the brokerage session that orders and market data need.

        ``POST /v1/api/iserver/auth/ssodh/init``

        Args:
            body: `publish` true (false gives 500) and `compete`: true throws out any other program on this
                login, a person at Trader Workstation included; false is the safe choice.

        Returns:
            The state `session.get_status` gives. Then wait two seconds, call `accounts.list`, suppress
            questions again and reopen market data and WebSocket topics: nothing survives a new session. A
            gateway opens the session by itself after login. A login has one brokerage session over all IBKR
            programs. New paper logins can get 500 for a week or two.
        """
        return self._call(INITIALIZE, body=body, headers=headers, timeout=timeout)

    def log_out(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SessionLogOutResponse:
        """End the session.

        ``POST /v1/api/logout``

        Returns:
            `status` true. On a gateway the browser login ends too. A session that another program keeps alive
            may survive it. Forget the cookies afterwards.
        """
        return self._call(LOG_OUT, headers=headers, timeout=timeout)

    def open_websocket(
        self,
        *,
        bearer_token: str | Unset = UNSET,
        oauth_token: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> None:
        """Open the WebSocket for streams and messages.

        ``GET /v1/api/ws``

        Args:
            bearer_token: Bearer token of OAuth 2.0; needed there.
            oauth_token: Access token of OAuth 1.0a; needed there.

        Returns:
            Status 101 and a WebSocket; a plain HTTP client cannot use it. The cookie `api` carries the
            `session` value of `session.tickle`. Send nothing before the message with topic "system" and your
            user name has come: earlier frames are lost without a word. Quotes, bars, orders and trades need the
            brokerage session; profit and loss, summary and ledger do not.

        Sources differ:
            The cookie's value is shown bare and as JSON with `session`; both work.
        """
        return self._call(
            OPEN_WEBSOCKET,
            query={"bearer_token": bearer_token, "oauth_token": oauth_token},
            headers=headers,
            timeout=timeout,
        )

    def tickle(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SuccessfulTickleResponse | FailedTickleResponse:
        """Keep the session alive and read its state.

        ``POST /v1/api/tickle``

        Returns:
            `session` is the value for the WebSocket's `api` cookie, `iserver.authStatus` the state
            `session.get_status` gives, `ssoExpires` milliseconds left (missing with OAuth 1.0a, like
            `collission` and `userId`). An error "no bridge" inside `hmds` only says that no historical data
            link is open. Call it about once a minute: a session ends after some five minutes without requests
            and at midnight of its region in any case. The WebSocket's own `tic` does not replace it.

        Sources differ:
            IBKR's answers to users give 5 and 6 minutes of idle time.
        """
        return self._call(TICKLE, headers=headers, timeout=timeout)

    def validate_sso(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SsoValidateResponse:
        """Check the login session and see who is logged in, live or paper.

        ``GET /v1/api/sso/validate``

        Returns:
            `RESULT` true for a good session, `USER_NAME`, `EXPIRES` milliseconds left, `LOGIN_TYPE` (or
            `loginType`) 1 for live and 2 for paper, `AUTH_TIME` and `lastAccessed` in epoch milliseconds. Not
            for OAuth 1.0a.
        """
        return self._call(VALIDATE_SSO, headers=headers, timeout=timeout)


class AsyncSession(AsyncResource):
    """Session."""

    async def get_status(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BrokerageSessionStatus:
        """Get the state of the brokerage session.

        ``POST /v1/api/iserver/auth/status``

        Returns:
            `connected`: the link to IBKR stands; `authenticated`: the login went through; `established`:
            accounts are loaded and calls can be trusted; before that they answer empty. `competing`: another
            program holds the login. Right after a login the first answer can say not authenticated; tickle,
            wait a second and ask again. `fail` and `message` explain failures.

        Sources differ:
            Gateways also take GET.
        """
        return await self._call(GET_STATUS, headers=headers, timeout=timeout)

    async def initialize(
        self,
        body: BrokerageSessionInitRequest | Mapping[str, Any],
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> BrokerageSessionStatus:
        """Open the brokerage session that orders and market data need.

        ``POST /v1/api/iserver/auth/ssodh/init``

        Args:
            body: `publish` true (false gives 500) and `compete`: true throws out any other program on this
                login, a person at Trader Workstation included; false is the safe choice.

        Returns:
            The state `session.get_status` gives. Then wait two seconds, call `accounts.list`, suppress
            questions again and reopen market data and WebSocket topics: nothing survives a new session. A
            gateway opens the session by itself after login. A login has one brokerage session over all IBKR
            programs. New paper logins can get 500 for a week or two.
        """
        return await self._call(INITIALIZE, body=body, headers=headers, timeout=timeout)

    async def log_out(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SessionLogOutResponse:
        """End the session.

        ``POST /v1/api/logout``

        Returns:
            `status` true. On a gateway the browser login ends too. A session that another program keeps alive
            may survive it. Forget the cookies afterwards.
        """
        return await self._call(LOG_OUT, headers=headers, timeout=timeout)

    async def open_websocket(
        self,
        *,
        bearer_token: str | Unset = UNSET,
        oauth_token: str | Unset = UNSET,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> None:
        """Open the WebSocket for streams and messages.

        ``GET /v1/api/ws``

        Args:
            bearer_token: Bearer token of OAuth 2.0; needed there.
            oauth_token: Access token of OAuth 1.0a; needed there.

        Returns:
            Status 101 and a WebSocket; a plain HTTP client cannot use it. The cookie `api` carries the
            `session` value of `session.tickle`. Send nothing before the message with topic "system" and your
            user name has come: earlier frames are lost without a word. Quotes, bars, orders and trades need the
            brokerage session; profit and loss, summary and ledger do not.

        Sources differ:
            The cookie's value is shown bare and as JSON with `session`; both work.
        """
        return await self._call(
            OPEN_WEBSOCKET,
            query={"bearer_token": bearer_token, "oauth_token": oauth_token},
            headers=headers,
            timeout=timeout,
        )

    async def tickle(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SuccessfulTickleResponse | FailedTickleResponse:
        """Keep the session alive and read its state.

        ``POST /v1/api/tickle``

        Returns:
            `session` is the value for the WebSocket's `api` cookie, `iserver.authStatus` the state
            `session.get_status` gives, `ssoExpires` milliseconds left (missing with OAuth 1.0a, like
            `collission` and `userId`). An error "no bridge" inside `hmds` only says that no historical data
            link is open. Call it about once a minute: a session ends after some five minutes without requests
            and at midnight of its region in any case. The WebSocket's own `tic` does not replace it.

        Sources differ:
            IBKR's answers to users give 5 and 6 minutes of idle time.
        """
        return await self._call(TICKLE, headers=headers, timeout=timeout)

    async def validate_sso(
        self,
        *,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> SsoValidateResponse:
        """Check the login session and see who is logged in, live or paper.

        ``GET /v1/api/sso/validate``

        Returns:
            `RESULT` true for a good session, `USER_NAME`, `EXPIRES` milliseconds left, `LOGIN_TYPE` (or
            `loginType`) 1 for live and 2 for paper, `AUTH_TIME` and `lastAccessed` in epoch milliseconds. Not
            for OAuth 1.0a.
        """
        return await self._call(VALIDATE_SSO, headers=headers, timeout=timeout)
