"""How a vendor's user grants access: a request token, IBKR's page, a verifier, an access token.

For a web application: `begin` when the user clicks "connect", send the browser away, `finish` in the callback.
Only keys IBKR issued to vendors can do this; keys from the self-service portal get an error.
"""

from __future__ import annotations

from typing import Any, TypeVar
from urllib.parse import urlencode

import httpx
from attrs import evolve, field, frozen

from ibkr_web.auth.oauth1.credential import OAuth1
from ibkr_web.auth.oauth1.tokens import answer, oauth_parameters, token_request
from ibkr_web.auth.replay import asked
from ibkr_web.auth.secrecy import quiet
from ibkr_web.auth.secret import Secret
from ibkr_web.errors import AuthenticationError
from ibkr_web.workflows.shared import Flow

__all__ = ["AUTHORIZE", "Authorization", "begin", "begin_async", "finish", "finish_async"]

T = TypeVar("T")

AUTHORIZE = "https://interactivebrokers.com/authorize"


@frozen
class Authorization:
    """An access the user has yet to grant: keep it (it holds no key) until the callback comes."""

    request_token: Secret
    url: str = field(repr=False)
    """Where to send the user's browser."""


@quiet
def begin(vendor: OAuth1, client: httpx.Client, callback: str = "oob", page: str = AUTHORIZE) -> Authorization:
    """Ask for a request token. `callback` is your registered address; with `oob` the user copies the verifier."""
    return _carry_out(_begin(vendor, callback, page), client)


@quiet
async def begin_async(
    vendor: OAuth1, client: httpx.AsyncClient, callback: str = "oob", page: str = AUTHORIZE
) -> Authorization:
    """See `begin`."""
    return await _carry_out_async(_begin(vendor, callback, page), client)


@quiet
def finish(vendor: OAuth1, client: httpx.Client, request_token: str | Secret, verifier: str) -> OAuth1:
    """Exchange what the callback brought (`oauth_token`, `oauth_verifier`) for the user's credentials.

    Gives the vendor's credentials with the user's access token and its secret, ready for `IBKR(…)`.
    """
    return _carry_out(_finish(vendor, request_token, verifier), client)


@quiet
async def finish_async(vendor: OAuth1, client: httpx.AsyncClient, request_token: str | Secret, verifier: str) -> OAuth1:
    """See `finish`."""
    return await _carry_out_async(_finish(vendor, request_token, verifier), client)


def _begin(vendor: OAuth1, callback: str, page: str) -> Flow[Authorization]:
    oauth = oauth_parameters(vendor, "RSA-SHA256") | {"oauth_callback": callback}
    response, ahead = yield from asked(token_request(vendor, "authorization.create_request_token", oauth, _LIKE))
    value = answer(response, "request token request", vendor.stamps.told(ahead))
    token = str(_member(value, "oauth_token", response))
    return Authorization(Secret(token), f"{page}?{urlencode({'oauth_token': token})}")


def _finish(vendor: OAuth1, request_token: str | Secret, verifier: str) -> Flow[OAuth1]:
    oauth = oauth_parameters(vendor, "RSA-SHA256") | {
        "oauth_token": Secret(request_token).reveal(),
        "oauth_verifier": verifier,
    }
    response, ahead = yield from asked(token_request(vendor, "authorization.create_access_token", oauth, _LIKE))
    value = answer(response, "access token request", vendor.stamps.told(ahead))
    return evolve(
        vendor,
        access_token=str(_member(value, "oauth_token", response)),
        access_token_secret=str(_member(value, "oauth_token_secret", response)),
        decrypted_secret=None,
    )


_LIKE = httpx.Request("POST", AUTHORIZE)


def _member(value: dict[str, Any], key: str, response: httpx.Response) -> Any:
    if not value.get(key):
        raise AuthenticationError(f"the answer holds no {key}", status=response.status_code)
    return value[key]


def _carry_out(flow: Flow[T], client: httpx.Client) -> T:
    outcome: Any = None
    while True:
        try:
            request = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result
        request.extensions.setdefault("timeout", client.timeout.as_dict())
        outcome = client.send(request, auth=None)


async def _carry_out_async(flow: Flow[T], client: httpx.AsyncClient) -> T:
    outcome: Any = None
    while True:
        try:
            request = flow.send(outcome)
        except StopIteration as end:
            result: T = end.value
            return result
        request.extensions.setdefault("timeout", client.timeout.as_dict())
        outcome = await client.send(request, auth=None)
