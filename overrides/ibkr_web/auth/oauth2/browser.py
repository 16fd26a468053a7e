"""A link that logs a user's browser in to IBKR's own pages, without a password: browser single sign-on.

For advisors and introducing brokers whose users manage money and papers at IBKR. Send the browser to the link at once:
it is good for a minute, once, from the address it was asked for.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlencode

import httpx
from attrs import field, frozen

from ibkr_web.auth.oauth2.credential import OAuth2
from ibkr_web.auth.oauth2.flow import refused
from ibkr_web.auth.replay import beside
from ibkr_web.auth.secrecy import quiet
from ibkr_web.errors import AuthenticationError, ConfigurationError

__all__ = ["BrowserSession", "browser_session", "browser_session_async"]

OPERATION = "authorization.create_sso_browser_session"
SCOPE = "sso-browser-sessions.write"


@frozen
class BrowserSession:
    """A login that waits for its browser."""

    url: str = field(repr=False)
    """Where to send it; whoever opens this first is logged in."""

    def to(self, action: str, *, navigation: bool = True, **parameters: str) -> str:
        """The link to one page, such as `to("TransferFunds", type="DEPOSIT", method="ACH", currency="USD")`.

        action: as IBKR writes it, in upper and lower case: `TransferFunds`, `TransferPositions`, `Statement`,
        `AccountSettings` …
        navigation: False leaves IBKR's menus out, for a page embedded in yours; some pages know that.
        """
        asked = {"ACTION": action, **parameters, **({} if navigation else {"showNavBar": "false"})}
        return f"{self.url}{'&' if '?' in self.url else '?'}{urlencode(asked, quote_via=quote)}"


@quiet
def browser_session(credentials: OAuth2, client: httpx.Client, ip: str, username: str = "") -> BrowserSession:
    """Ask for a browser session of a user.

    ip: the public address the user's browser comes from. username: the IBKR user; that of the credentials if left out.
    Needs the scope `sso-browser-sessions.write`. Raises ConfigurationError where something is missing here,
    AuthenticationError where IBKR refuses, httpx.TransportError where it cannot be reached.
    """
    request = _request(credentials, client, ip, username)
    return _session(client.send(request, auth=credentials.auth()), credentials.base_url)


@quiet
async def browser_session_async(
    credentials: OAuth2, client: httpx.AsyncClient, ip: str, username: str = ""
) -> BrowserSession:
    """See `browser_session`."""
    request = _request(credentials, client, ip, username)
    return _session(await client.send(request, auth=credentials.auth()), credentials.base_url)


def _request(credentials: OAuth2, client: httpx.Client | httpx.AsyncClient, ip: str, username: str) -> httpx.Request:
    import ibkr_openapi

    user = username or credentials.username
    if not user or not ip:
        raise ConfigurationError("a browser session is for a user (username=…) at a public address (ip=…)")
    if SCOPE not in credentials.scopes:
        raise ConfigurationError(f"a browser session needs the scope {SCOPE}: add it to scopes=…")
    operation = ibkr_openapi.operation(OPERATION)
    claims = json.dumps({"credential": user, "ip": ip}, separators=(",", ":")).encode("ascii")
    like = httpx.Request("POST", credentials.base_url, headers=client.headers)
    request = beside(
        like,
        operation.method,
        credentials.base_url + operation.path,
        content=credentials.sign_body(operation, claims).encode("ascii"),
        headers={"Content-Type": "application/jwt"},
    )
    request.extensions = {"timeout": client.timeout.as_dict(), "ibkr.operation": operation}
    return request


def _session(response: httpx.Response, base_url: str) -> BrowserSession:
    if response.status_code >= 400:
        raise refused(response, "browser session request")
    try:
        value: Any = json.loads(response.content)
    except ValueError:
        value = None
    url = value.get("url") if isinstance(value, dict) else None
    # a browser is sent there: to nothing but an encrypted page, or to where the request itself went
    if not isinstance(url, str) or not url.startswith(("https://", f"{base_url}/")) or not value.get("active", True):
        told = "the browser session request was answered without a link"
        raise AuthenticationError(told, status=response.status_code)
    return BrowserSession(url)
