"""The `httpx.Auth` of OAuth 2.0: an access token for Account Management, an SSO session's bearer for trading."""

from __future__ import annotations

import json
import time
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
from attrs import frozen

from ibkr_web.auth.renewal import YOUNG, AuthFlow, Flow, Shared, keep_at_home
from ibkr_web.auth.replay import beside, replayable
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import AuthenticationError, ConfigurationError

if TYPE_CHECKING:
    from ibkr_web.auth.oauth2.credential import OAuth2

__all__ = ["Bearer", "OAuth2Auth"]

ACCESS = "oauth2Bearer"
"""The security scheme of the contract that means the access token itself."""
TOKEN = "authorization.create_oauth2_token"
SSO = "authorization.create_sso_session"
SSO_SCOPE = "sso-sessions.write"
DAY = 86_399.0


@frozen
class Bearer:
    """A bearer token and its life, on this process's monotonic clock."""

    token: Secret
    made: float
    ends: float

    def usable(self) -> bool:
        """Whether it will be good for a while: a tenth of its life, five minutes at most."""
        return time.monotonic() < self.ends - min(300.0, (self.ends - self.made) / 10)

    @property
    def young(self) -> bool:
        """Whether it is so new that a 401 cannot be its fault."""
        return time.monotonic() - self.made < YOUNG


class OAuth2Auth(AuthFlow):
    """Adds the right bearer to the requests of any httpx client, sync or async."""

    def __init__(self, credentials: OAuth2) -> None:
        self._credentials = credentials
        self._access: Shared[Bearer] = Shared(Bearer.usable)
        self._sso: Shared[Bearer] = Shared(Bearer.usable)

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
        if response is None or response.status_code != 401 or bearer.young:
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
        import ibkr_openapi
        from ibkr_web.auth.oauth2.tokens import assertion

        credentials = self._credentials
        scopes = dict.fromkeys(credentials.scopes)
        if credentials.username:
            scopes[SSO_SCOPE] = None
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": assertion(
                credentials.client_id, credentials.key_id, credentials.audience, credentials.private_key
            ),
            "scope": " ".join(scopes),
        }
        operation = ibkr_openapi.operation(TOKEN)
        response = yield beside(
            like,
            operation.method,
            credentials.base_url + operation.path,
            content=urlencode(form).encode("ascii"),
            headers={"Content-Type": "application/x-www-form-urlencoded"},
        )
        return _bearer(response, "access token request")

    def _renew_sso(self, like: httpx.Request) -> Flow[Bearer]:
        import ibkr_openapi

        credentials = self._credentials
        if not credentials.username:
            raise ConfigurationError(
                "the Trading API is reached through an SSO session: give username=… (the IBKR user it is for)"
            )
        claims: dict[str, Any] = {"credential": credentials.username, "ip": credentials.address()}
        if credentials.alternative_ips:
            claims["alternativeIps"] = list(credentials.alternative_ips)
        operation = ibkr_openapi.operation(SSO)
        text = json.dumps(claims, separators=(",", ":")).encode("ascii")
        for again in (True, False):
            access = yield from self._access.obtain(partial(self._renew_access, like))
            response = yield beside(
                like,
                operation.method,
                credentials.base_url + operation.path,
                content=credentials.sign_body(operation, text).encode("ascii"),
                headers={"Content-Type": "application/jwt", "Authorization": f"Bearer {access.token.reveal()}"},
            )
            if again and response is not None and response.status_code == 401 and not access.young:
                self._access.drop(access)  # the access token has ended before its time: the session needs another
                continue
            break
        return _bearer(response, "SSO session request")


def _bearer(response: httpx.Response | None, what: str) -> Bearer:
    if response is None:
        raise RuntimeError("a request was sent and no answer handed back")
    if response.status_code >= 400:
        raise _refused(response, what)
    try:
        value = json.loads(response.content)
        token, life = value["access_token"], float(value.get("expires_in") or DAY)
    except (ValueError, KeyError, TypeError) as error:
        raise AuthenticationError(
            f"the {what} was answered without a token",
            hint="Something between here and IBKR may have answered; look at proxies and at base_url",
            status=response.status_code,
        ) from error
    made = time.monotonic()
    return Bearer(Secret(str(token)), made, made + life)


_HINTS = {
    "invalid_client": "The client id, key id or private key is not the registered one, QA and production may be mixed "
    "up, or this machine's clock is wrong",
    "invalid_scope": "A scope was asked for that was not granted at registration",
    "invalid_grant": "The assertion was not accepted: look at the clock of this machine and at the audience",
}


def _refused(response: httpx.Response, what: str) -> AuthenticationError:
    status = response.status_code
    try:
        value = json.loads(response.content)
    except ValueError:
        hint = "An edge server answered, not the API: the address may not be registered, or the User-Agent is missing"
        return AuthenticationError(f"the {what} was refused with {status} and no JSON", hint=hint, status=status)
    said = value if isinstance(value, dict) else {}
    code = str(said.get("error") or said.get("title") or "")[:100]
    hint = _HINTS.get(code.lower().replace(" ", "_"), "")
    if not hint and what.startswith("SSO"):
        hint = "The user name, the ip (as IBKR sees it) or the scope sso-sessions.write may be wrong"
    return AuthenticationError(
        f"the {what} was refused with {status}{f' ({code})' if code else ''}", hint=hint, status=status
    )
