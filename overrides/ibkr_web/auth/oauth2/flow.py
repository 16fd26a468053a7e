"""The `httpx.Auth` of OAuth 2.0: an access token for Account Management, an SSO session's bearer for trading."""

from __future__ import annotations

import json
import math
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
from attrs import frozen

import ibkr_openapi
from ibkr_web.auth.clock import Life
from ibkr_web.auth.oauth2.tokens import assertion
from ibkr_web.auth.renewal import AuthFlow, Flow, Shared, keep_at_home
from ibkr_web.auth.replay import asked, beside, replayable
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import AuthenticationError, ConfigurationError
from ibkr_web.errors.masking import masked
from ibkr_web.workflows.clock import Clock

if TYPE_CHECKING:
    from ibkr_web.auth.oauth2.credential import OAuth2

__all__ = ["Bearer", "OAuth2Auth", "bearer", "refused"]

ACCESS = "oauth2Bearer"
"""The security scheme of the contract that means the access token itself."""
TOKEN = "authorization.create_oauth2_token"
SSO = "authorization.create_sso_session"
SSO_SCOPE = "sso-sessions.write"
DAY = 86_399.0


@frozen
class Bearer:
    """A bearer token and its life."""

    token: Secret
    life: Life


class OAuth2Auth(AuthFlow):
    """Adds the right bearer to the requests of any httpx client, sync or async, from any number of threads and tasks.

    A call that is answered with 401 gets a new one, and is sent once more where that cannot do anything twice.
    Raises AuthenticationError where IBKR gives none, ConfigurationError where user name or address are missing.
    """

    def __init__(self, credentials: OAuth2) -> None:
        # Loaded now, as everything else is: a process that is forked while a thread imports could never import it.
        for name in (TOKEN, SSO):
            ibkr_openapi.operation(name)
        self._credentials = credentials
        self._access: Shared[Bearer] = Shared(self._usable)
        self._sso: Shared[Bearer] = Shared(self._usable)

    def _usable(self, bearer: Bearer) -> bool:
        return bearer.life.lasts(self.clock)

    def forget(self) -> None:
        """Throw both tokens away; the next request gets new ones."""
        self._access.set(None)
        self._sso.set(None)

    def flow(self, request: httpx.Request) -> Flow[None]:
        """See `AuthFlow.flow`."""
        credentials = self._credentials
        keep_at_home(request, credentials.base_url)
        tokens, renew = self._kind(request)
        bearer = yield from tokens.obtain(partial(renew, request))
        request.headers["Authorization"] = f"Bearer {bearer.token.reveal()}"
        response = yield request
        if response is None or response.status_code != 401 or bearer.life.young(self.clock):
            return
        tokens.drop(bearer)
        if replayable(request):
            fresh = yield from tokens.obtain(partial(renew, request))
            request.headers["Authorization"] = f"Bearer {fresh.token.reveal()}"
            yield request

    def _kind(self, request: httpx.Request) -> tuple[Shared[Bearer], Any]:
        operation = request.extensions.get("ibkr.operation")
        if operation is not None:
            access = any(scheme and scheme[0] == ACCESS for scheme in operation.security)
        else:
            access = request.url.path.startswith("/gw/")
        return (self._access, self._renew_access) if access else (self._sso, self._renew_sso)

    def _renew_access(self, like: httpx.Request) -> Flow[Bearer]:
        credentials = self._credentials
        for again in (True, False):
            response, ahead = yield from asked(_token_request(credentials, like))
            if response.status_code in (400, 401) and again and credentials.stamps.refused(ahead):
                continue
            break
        return bearer(response, "access token request", self.clock, credentials.stamps.told(ahead))

    def _renew_sso(self, like: httpx.Request) -> Flow[Bearer]:
        credentials = self._credentials
        if not credentials.username:
            raise ConfigurationError(
                "the Trading API is reached through an SSO session: give username=… (the IBKR user it is for)"
            )
        for again in (True, False):
            access = yield from self._access.obtain(partial(self._renew_access, like))
            response, ahead = yield from asked(_session_request(credentials, like, access))
            if again and response.status_code == 401 and not access.life.young(self.clock):
                self._access.drop(access)  # the access token has ended before its time: the session needs another
                continue
            break
        made = bearer(response, "SSO session request", self.clock, credentials.stamps.told(ahead))
        self.renewals += 1
        return made


def _token_request(credentials: OAuth2, like: httpx.Request) -> httpx.Request:
    scopes = dict.fromkeys(credentials.scopes)
    if credentials.username:
        scopes[SSO_SCOPE] = None
    form = {
        "grant_type": "client_credentials",
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": assertion(
            credentials.client_id,
            credentials.key_id,
            credentials.audience,
            credentials.private_key,
            now=credentials.stamps.now(),
        ),
        "scope": " ".join(scopes),
    }
    operation = ibkr_openapi.operation(TOKEN)
    return beside(
        like,
        operation.method,
        credentials.base_url + operation.path,
        content=urlencode(form).encode("ascii"),
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )


def _session_request(credentials: OAuth2, like: httpx.Request, access: Bearer) -> httpx.Request:
    claims: dict[str, Any] = {"credential": credentials.username, "ip": credentials.address()}
    if credentials.alternative_ips:
        claims["alternativeIps"] = list(credentials.alternative_ips)
    operation = ibkr_openapi.operation(SSO)
    text = json.dumps(claims, separators=(",", ":")).encode("ascii")
    return beside(
        like,
        operation.method,
        credentials.base_url + operation.path,
        content=credentials.sign_body(operation, text).encode("ascii"),
        headers={"Content-Type": "application/jwt", "Authorization": f"Bearer {access.token.reveal()}"},
    )


def bearer(response: httpx.Response, what: str, clock: Clock, wrong_time: str = "") -> Bearer:
    """The token of an answer, or an error that says what its refusal usually means."""
    if response.status_code >= 400:
        raise refused(response, what, wrong_time)
    try:
        value = json.loads(response.content)
    except ValueError:
        value = None
    token = value.get("access_token") if isinstance(value, dict) else None
    if not token or not isinstance(token, str):
        raise AuthenticationError(
            f"the {what} was answered without a token",
            hint="Something between here and IBKR may have answered; look at proxies and at base_url",
            status=response.status_code,
        )
    return Bearer(Secret(token), Life(_life(value.get("expires_in")), clock.now()))


def _life(told: Any) -> float:
    """Seconds; a day where the answer does not say."""
    try:
        life = float(told)
    except (TypeError, ValueError):
        return DAY
    return life if math.isfinite(life) and life > 0 else DAY


_HINTS = {
    "invalid_client": "The client id, key id or private key is not the registered one, QA and production may be mixed "
    "up, or this machine's clock is wrong",
    "invalid_scope": "A scope was asked for that was not granted at registration",
    "invalid_grant": "The assertion was not accepted: look at the clock of this machine and at the audience",
}


def refused(response: httpx.Response, what: str, wrong_time: str = "") -> AuthenticationError:
    """The error for an answer that gives nothing. wrong_time: what is wrong with this machine's clock, if anything."""
    status = response.status_code
    try:
        value = json.loads(response.content)
    except ValueError:
        hint = "An edge server answered, not the API: the address may not be registered, or the User-Agent is missing"
        return AuthenticationError(f"the {what} was refused with {status} and no JSON", hint=hint, status=status)
    said = value if isinstance(value, dict) else {}
    code = str(said.get("error") or said.get("title") or "")[:100]
    hint = _HINTS.get(code.lower().replace(" ", "_"), "")
    if wrong_time and code.lower() != "invalid_scope":
        hint = wrong_time
    elif not hint and "session" in what:
        hint = "The user name, the ip (as IBKR sees it) or the scope may be wrong"
    detail = masked(str(said.get("error_description") or said.get("detail") or ""))[:200]
    told = ": ".join(part for part in (code, detail) if part)
    return AuthenticationError(
        f"the {what} was refused with {status}{f' ({told})' if told else ''}", hint=hint, status=status
    )
