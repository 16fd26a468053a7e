"""The `httpx.Auth` of OAuth 1.0a: gets a live session token when needed, signs every request with it."""

from __future__ import annotations

import time
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import httpx
from attrs import frozen

import ibkr_openapi
from ibkr_web.auth.clock import NOTICEABLE, Life, skew
from ibkr_web.auth.oauth1.exchange import KeyExchange, LiveSessionToken
from ibkr_web.auth.oauth1.signature import authorization_header, base_string, signed_parameters
from ibkr_web.auth.oauth1.tokens import SESSION_TOKEN, live_session_token, oauth_parameters, session_token_request
from ibkr_web.auth.renewal import AuthFlow, Flow, Shared, keep_at_home
from ibkr_web.auth.replay import asked, replayable

if TYPE_CHECKING:
    from ibkr_web.auth.oauth1.credential import OAuth1

__all__ = ["OAuth1Auth"]


@frozen
class _Held:
    token: LiveSessionToken
    life: Life


class OAuth1Auth(AuthFlow):
    """Signs the requests of any httpx client, sync or async, from any number of threads and tasks.

    A call that is answered with 401 makes a new live session token, and is sent once more where that cannot do
    anything twice. Raises AuthenticationError where IBKR gives no token.
    """

    def __init__(self, credentials: OAuth1) -> None:
        # Loaded now, as everything else is: a process that is forked while a thread imports could never import it.
        ibkr_openapi.operation(SESSION_TOKEN)
        self._credentials = credentials
        self._tokens: Shared[_Held] = Shared(lambda held: held.life.lasts(self.clock))
        self._adrift = False  # whether a token was asked for that never came here: it may have ended a later one

    @property
    def expires_at(self) -> datetime | None:
        """When the live session token ends (aware, UTC); None while there is none."""
        held = self._tokens.value
        return held.token.expires_at if held else None

    def forget(self) -> None:
        """Throw the live session token away; the next request makes another."""
        self._tokens.set(None)

    def flow(self, request: httpx.Request) -> Flow[None]:
        """See `AuthFlow.flow`."""
        keep_at_home(request, self._credentials.base_url)
        held = yield from self._tokens.obtain(partial(self._renew, request))
        self._sign(request, held.token)
        sent = time.time()
        response = yield request
        if response is None or response.status_code != 401:
            return
        if self._stale(held, skew(response, sent, time.time())) and replayable(request):
            fresh = yield from self._tokens.obtain(partial(self._renew, request))
            self._sign(request, fresh.token)
            yield request

    def _stale(self, held: _Held, ahead: float | None) -> bool:
        """Whether a 401 is a reason to renew; if so the token is gone.

        A new token is no help to a call refused with one just made, unless the clock has jumped since, or a request for
        an earlier token was given up, which IBKR may have carried out later.
        """
        jumped = ahead is not None and abs(ahead - held.token.ahead) >= NOTICEABLE
        if self._tokens.value is held and held.life.young(self.clock) and not jumped and not self._adrift:
            return False
        self._adrift = False
        self._tokens.drop(held)
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

    def _renew(self, like: httpx.Request) -> Flow[_Held]:
        credentials = self._credentials
        for again in (True, False):
            exchange = KeyExchange(credentials.prime, credentials.generator)
            try:
                response, ahead = yield from asked(session_token_request(credentials, exchange, like))
            except BaseException:
                self._adrift = True
                raise
            if response.status_code == 401 and again and credentials.stamps.refused(ahead):
                continue
            break
        token = live_session_token(credentials, exchange, response, ahead)
        self.renewals += 1
        left = token.expires_at.timestamp() - (time.time() - token.ahead)
        return _Held(token, Life(left, self.clock.now()))
