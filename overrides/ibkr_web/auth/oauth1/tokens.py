"""The three RSA-signed requests of OAuth 1.0a and their answers."""

from __future__ import annotations

import base64
import json
import re
import secrets
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import httpx

import ibkr_openapi
from ibkr_web.auth.oauth1.exchange import KeyExchange, LiveSessionToken, expiry
from ibkr_web.auth.oauth1.signature import authorization_header, base_string
from ibkr_web.auth.replay import beside
from ibkr_web.errors import AuthenticationError

if TYPE_CHECKING:
    from ibkr_web.auth.oauth1.credential import OAuth1

__all__ = ["answer", "live_session_token", "oauth_parameters", "session_token_request", "token_request"]

SESSION_TOKEN = "authorization.create_live_session_token"
NOT_ACCEPTED = (
    "Either the consumer key is not active yet (a new one works after the next nightly restart of your region, "
    "sometimes days later), or the realm is wrong (limited_poa; test_realm only for TESTCONS)"
)
BAD_SIGNATURE = (
    "The signature was not accepted: the signing key may be another than the one registered (or swapped with the "
    "encryption key), this machine's clock may be wrong, or the access token was replaced"
)


def oauth_parameters(credentials: OAuth1, method: str) -> dict[str, str]:
    """What every OAuth request carries: consumer, a nonce of its own, the signature's method, the time in seconds."""
    return {
        "oauth_consumer_key": credentials.consumer_key,
        "oauth_nonce": secrets.token_hex(16),
        "oauth_signature_method": method,
        "oauth_timestamp": str(int(credentials.stamps.now())),
    }


def token_request(
    credentials: OAuth1, name: str, oauth: dict[str, str], like: httpx.Request, prepend: str = ""
) -> httpx.Request:
    """One of the requests that are signed with the RSA key, as `authorization.…` of the contract describes it."""
    operation = ibkr_openapi.operation(name)
    url = credentials.base_url + operation.path
    text = base_string(operation.method, url, oauth.items(), prepend, credentials.encoding)
    signature = base64.b64encode(credentials.signing_key.sign(text.encode())).decode("ascii")
    header = authorization_header({**oauth, "oauth_signature": signature}, credentials.realm)
    return beside(like, operation.method, url, headers={"Authorization": header})


def session_token_request(credentials: OAuth1, exchange: KeyExchange, like: httpx.Request) -> httpx.Request:
    """Our half of the exchange; what is signed begins with the decrypted access token secret."""
    oauth = oauth_parameters(credentials, "RSA-SHA256") | {
        "oauth_token": credentials.access_token.reveal(),
        "diffie_hellman_challenge": exchange.challenge,
    }
    return token_request(credentials, SESSION_TOKEN, oauth, like, credentials.secret.hex())


def answer(response: httpx.Response, what: str, wrong_time: str = "") -> dict[str, Any]:
    """The JSON object of an answer, or an error that says what its refusal usually means.

    wrong_time: what is wrong with this machine's clock, if anything is.
    """
    if response.status_code >= 400:
        raise _refused(response, what, wrong_time)
    try:
        value = json.loads(response.content)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise AuthenticationError(
            f"the {what} was answered with something else than a JSON object",
            hint="Something between here and IBKR may have answered; look at proxies and at base_url",
            status=response.status_code,
        )
    return value


def live_session_token(
    credentials: OAuth1, exchange: KeyExchange, response: httpx.Response, ahead: float | None = None
) -> LiveSessionToken:
    """The token of IBKR's answer, checked with the signature that came with it.

    ahead: seconds by which this machine's clock is ahead of IBKR's, where that is known.
    """
    value = answer(response, "live session token request", credentials.stamps.told(ahead))
    theirs, proof, garbled = value.get("diffie_hellman_response"), value.get("live_session_token_signature"), ""
    token = None
    try:
        now = datetime.fromtimestamp(time.time() - (ahead or 0.0), UTC)
        ends = expiry(int(value["live_session_token_expiration"]), now)
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        garbled = "live_session_token_expiration"
    else:
        try:
            token = exchange.token(str(theirs), credentials.secret, ends, ahead or 0.0)
        except ValueError:
            garbled = "diffie_hellman_response"
    if token is None or not isinstance(proof, str):
        raise AuthenticationError(
            f"the answer to the live session token request lacks or garbles "
            f"{garbled or 'live_session_token_signature'}",
            status=response.status_code,
        )
    if not token.belongs_to(credentials.consumer_key, proof):
        raise AuthenticationError(
            "IBKR computed another live session token than we did",
            hint="The Diffie-Hellman parameters differ from those uploaded, or the access token secret was decrypted "
            "with the wrong key or belongs to an older access token",
            status=response.status_code,
        )
    return token


def _refused(response: httpx.Response, what: str, wrong_time: str) -> AuthenticationError:
    status, text = response.status_code, response.text[:2000]
    if "<html" in text.lower():
        hint = "An edge server answered, not the API: the User-Agent may be missing, or the address is blocked"
        return AuthenticationError(f"the {what} was refused with {status} and a web page", hint=hint, status=status)
    said = re.sub(r"[0-9A-Fa-f]{16,}|\b[A-Z]{1,3}\d{5,}\b", "***", _told(text))
    if wrong_time and status in (400, 401):
        hint = wrong_time
    elif status == 401 and ("invalid consumer" in said or not said):
        hint = NOT_ACCEPTED if "consumer" in said else BAD_SIGNATURE
    elif status == 401:
        hint = BAD_SIGNATURE
    elif status == 429:
        hint = "Too many requests: IBKR blocks an address for 10 to 15 minutes"
    else:
        hint = "IBKR's side is not ready; around midnight and on Saturday evening (local time) that is usual"
    return AuthenticationError(
        f"the {what} was refused with {status}{f' ({said})' if said else ''}", hint=hint, status=status
    )


def _told(text: str) -> str:
    try:
        value = json.loads(text)
    except ValueError:
        return text.strip()[:200]
    told = value.get("error") if isinstance(value, dict) else None
    return told[:200] if isinstance(told, str) else ""
