"""OAuth 2.0 as IBKR checks it: signed assertions, scopes, SSO sessions, and bodies signed with the same key."""

from __future__ import annotations

import ipaddress
import json
import secrets
import time
from base64 import urlsafe_b64decode
from binascii import Error as Base64Error
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import jwt

from ibkr_web.simulator.exchange import Answer, Caller, Refused, Surface

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.identity.people import Client
    from ibkr_web.simulator.identity.registry import Identities

__all__ = ["Bearer", "browser_session", "call", "signed_body", "sso_session", "token"]

LIFETIME = 86_399
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
MISMATCH = "Invalid payload for security policy: SIGNED_JWT"
LEEWAY = 30
RESTRICTIONS = "account_management.restrictions."
RESTRICTIONS_LIVE = 60
"""Seconds that a signed body about restrictions is good for, whatever its exp says (OpenAPI document)."""
SSO_SCOPES = {
    "authorization.create_sso_session": "sso-sessions.write",
    "authorization.create_sso_browser_session": "sso-browser-sessions.write",
}


@dataclass(slots=True)
class Bearer:
    """A bearer token IBKR gave."""

    client: Client
    ends: float
    scopes: frozenset[str] = frozenset()
    username: str = ""
    """Of an SSO session; empty for an access token."""


def token(identities: Identities, request: Request) -> Answer:
    """The token endpoint."""
    form: dict[str, str] = request.payload or {}
    if form.get("grant_type") != "client_credentials":
        return _oauth_error("unsupported_grant_type", "grant_type has to be client_credentials")
    if form.get("client_assertion_type") != ASSERTION_TYPE:
        return _oauth_error("invalid_request", "client_assertion_type is not that of a JWT")
    client = _asserted(identities, form.get("client_assertion", ""))
    if isinstance(client, Answer):
        return client
    asked = frozenset(form.get("scope", "").split())
    if not asked:
        return _oauth_error("invalid_scope", "no scope was asked for")
    if asked - client.scopes:
        return _oauth_error("invalid_scope", f"not granted: {' '.join(sorted(asked - client.scopes))}")
    text = identities.give(Bearer(client, identities.now() + LIFETIME, asked))
    scope = " ".join(sorted(asked))
    return Answer({"access_token": text, "token_type": "Bearer", "scope": scope, "expires_in": LIFETIME})


def _asserted(identities: Identities, assertion: str) -> Client | Answer:
    try:
        header = jwt.get_unverified_header(assertion)
        claimed = jwt.decode(assertion, options={"verify_signature": False})
    except jwt.InvalidTokenError:
        return _oauth_error("invalid_client", "client_assertion is no JWT")
    client = identities.clients.get(str(claimed.get("iss")))
    if client is None or claimed.get("sub") != claimed.get("iss"):
        return _oauth_error("invalid_client", "iss and sub have to be a registered client id")
    if header.get("alg") != "RS256" or header.get("kid") != client.key_id:
        return _oauth_error("invalid_client", "alg or kid is not the registered one")
    audience = claimed.get("aud")
    if not isinstance(audience, str) or not (audience == "/token" or audience.endswith("/oauth2/api/v1/token")):
        return _oauth_error("invalid_client", "aud is not the token endpoint")
    problem = _verified(identities, assertion, client)
    return _oauth_error("invalid_client", problem) if isinstance(problem, str) else client


def _verified(identities: Identities, text: str, client: Client) -> dict[str, Any] | str:
    """The claims of a token signed by a client, or what is wrong with it."""
    now = time.time() + identities.clock_offset
    try:
        claims: dict[str, Any] = jwt.decode(
            text,
            client.public_key,
            algorithms=["RS256"],
            options={"verify_aud": False, "verify_exp": False, "verify_iat": False, "verify_nbf": False},
        )
    except jwt.InvalidTokenError as error:
        return f"the signature is not valid ({type(error).__name__})"
    issued, ends = claims.get("iat"), claims.get("exp")
    if not isinstance(issued, (int, float)) or not isinstance(ends, (int, float)):
        return "iat and exp are needed"
    if issued > now + LEEWAY:
        return "iat lies in the future"
    if ends < now - LEEWAY:
        return "exp has passed"
    return claims


def call(identities: Identities, request: Request, text: str) -> Caller:
    """Who sent a request with a bearer token, and whether it may."""
    bearer = identities.bearers.get(text)
    trading = request.surface is Surface.TRADING
    if bearer is None or bearer.ends <= identities.now() or bool(bearer.username) is not trading:
        raise Refused(Answer.error(401, "not authenticated") if trading else unauthorized("Invalid access token"))
    if not trading:
        wanted = request.operation.scopes or frozenset(filter(None, [SSO_SCOPES.get(request.operation.name)]))
        if wanted and not wanted & bearer.scopes:
            raise Refused(
                Answer.problem(403, "Forbidden", f"Insufficient scope: {' or '.join(sorted(wanted))} is needed")
            )
    return Caller(bearer.username, "sso" if trading else "oauth2", bearer.scopes, bearer.client.client_id)


def unauthorized(detail: str) -> Answer:
    """401 of Account Management."""
    return Answer.problem(401, "Unauthorized", detail)


def signed_body(identities: Identities, request: Request) -> dict[str, Any]:
    """The claims of a signed body without iss, iat and exp. Raises `Refused` with what IBKR answers."""
    client = identities.clients[request.caller.client_id]
    try:
        text = request.body.decode("ascii").strip()
        head, payload, _ = text.split(".")
        header, plain = json.loads(_part(head)), _part(payload)
    except (UnicodeDecodeError, ValueError, Base64Error):
        raise Refused(Answer.problem(400, MISMATCH, "the body is no compact JWS")) from None
    if not isinstance(header, dict) or header.get("alg") != "RS256" or header.get("kid") != client.key_id:
        raise Refused(Answer.problem(400, MISMATCH, "alg or kid is not the registered one"))
    if not plain.isascii():
        raise Refused(Answer.problem(400, MISMATCH, "the payload is not all ASCII"))
    claims = _verified(identities, text, client)
    if isinstance(claims, str):
        raise Refused(Answer.problem(400, MISMATCH, claims))
    if claims.get("iss") != client.client_id:
        raise Refused(Answer.problem(400, MISMATCH, "iss is not the client id of the access token"))
    old = time.time() + identities.clock_offset - claims["iat"]
    if request.operation.name.startswith(RESTRICTIONS) and old > RESTRICTIONS_LIVE + LEEWAY:
        raise Refused(Answer.problem(400, MISMATCH, "the body was signed too long ago"))
    return {key: value for key, value in claims.items() if key not in ("iss", "iat", "exp")}


def sso_session(identities: Identities, request: Request) -> Answer:
    """A bearer for trading in the name of a user."""
    client, username = _credential(identities, request)
    _address(identities, request)
    text = identities.give(Bearer(client, identities.now() + LIFETIME, username=username))
    return Answer({"access_token": text, "token_type": "Bearer", "active": True})


def browser_session(identities: Identities, request: Request) -> Answer:
    """An address that logs a user's browser in."""
    _credential(identities, request)
    _address(identities, request)
    origin = request.url.partition("/gw/")[0]
    return Answer({"url": f"{origin}/sso/Dispatcher?token={secrets.token_urlsafe(24)}", "active": True})


def _credential(identities: Identities, request: Request) -> tuple[Client, str]:
    client, username = identities.clients[request.caller.client_id], request.payload.get("credential")
    if not username:
        raise Refused(Answer.problem(400, "Missing required parameter", "credential is needed"))
    if username not in client.usernames:
        raise Refused(Answer.problem(403, "Forbidden", "credential is not a user of this client"))
    return client, str(username)


def _address(identities: Identities, request: Request) -> None:
    claimed = request.payload.get("ip")
    others = request.payload.get("alternativeIps") or []
    try:
        given = {str(ipaddress.ip_address(text)) for text in [claimed, *others]}
    except ValueError:
        raise Refused(Answer.problem(400, "Missing required parameter", "ip has to be an address")) from None
    if identities.address and identities.address not in given:
        raise Refused(Answer.problem(403, "Forbidden", "ip is not the address the request came from"))


def _part(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _oauth_error(code: str, detail: str) -> Answer:
    return Answer.problem(400, code, detail, type=f"/{code.replace('_', '-')}", error=code)
