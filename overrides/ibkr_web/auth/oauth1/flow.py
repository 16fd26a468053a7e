"""The `httpx.Auth` of OAuth 1.0a: gets a live session token when needed, signs every request with it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import httpx

from ibkr_web.auth.oauth1.exchange import KeyExchange, LiveSessionToken
from ibkr_web.auth.oauth1.signature import authorization_header, base_string, signed_parameters
from ibkr_web.auth.oauth1.tokens import live_session_token, oauth_parameters, token_request
from ibkr_web.auth.renewal import YOUNG, AuthFlow, Flow, Shared, keep_at_home
from ibkr_web.auth.replay import replayable

if TYPE_CHECKING:
    from ibkr_web.auth.oauth1.credential import OAuth1

__all__ = ["OAuth1Auth"]

EARLY = timedelta(minutes=5)
"""So long before its end a token is renewed."""


class OAuth1Auth(AuthFlow):
    """Signs the requests of any httpx client, sync or async, from any number of threads and tasks."""

    def __init__(self, credentials: OAuth1) -> None:
        self._credentials = credentials
        self._tokens: Shared[LiveSessionToken] = Shared(_usable)
        self._made = 0.0

    @property
    def expires_at(self) -> datetime | None:
        """When the live session token ends (aware, UTC); None while there is none."""
        token = self._tokens.value
        return token.expires_at if token else None

    def forget(self) -> None:
        """Throw the live session token away; the next request makes another."""
        self._tokens.set(None)

    def flow(self, request: httpx.Request) -> Flow[None]:
        """See `AuthFlow.flow`."""
        credentials = self._credentials
        keep_at_home(request, credentials.base_url)
        token = yield from self._tokens.obtain(partial(self._renew, request))
        self._sign(request, token)
        response = yield request
        if response is None or response.status_code != 401 or not replayable(request):
            if response is not None and response.status_code == 401:
                self._stale(token)
            return
        if self._stale(token):
            fresh = yield from self._tokens.obtain(partial(self._renew, request))
            self._sign(request, fresh)
            yield request

    def _stale(self, token: LiveSessionToken) -> bool:
        """Whether a 401 is a reason to renew; if so the token is gone."""
        if self._tokens.value is token and time.monotonic() - self._made < YOUNG:
            return False
        self._tokens.drop(token)
        return True

    def _sign(self, request: httpx.Request, token: LiveSessionToken) -> None:
        credentials = self._credentials
        oauth = oauth_parameters(credentials, "HMAC-SHA256") | {"oauth_token": credentials.access_token.reveal()}
        form = None
        if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            form = request.read()
        address, pairs = signed_parameters(str(request.url), oauth, form=form, rule=credentials.query_rule)
        oauth["oauth_signature"] = token.sign(
            base_string(request.method, address, pairs, encoding=credentials.encoding)
        )
        request.headers["Authorization"] = authorization_header(oauth, credentials.realm)

    def _renew(self, like: httpx.Request) -> Flow[LiveSessionToken]:
        credentials = self._credentials
        exchange = KeyExchange(credentials.prime, credentials.generator)
        oauth = oauth_parameters(credentials, "RSA-SHA256") | {
            "oauth_token": credentials.access_token.reveal(),
            "diffie_hellman_challenge": exchange.challenge,
        }
        prepend = credentials.secret.hex()
        response = yield token_request(credentials, "authorization.create_live_session_token", oauth, like, prepend)
        if response is None:
            raise RuntimeError("a request was sent and no answer handed back")
        token = live_session_token(credentials, exchange, response)
        self._made = time.monotonic()
        return token


def _usable(token: LiveSessionToken) -> bool:
    return datetime.now(UTC) < token.expires_at - EARLY
