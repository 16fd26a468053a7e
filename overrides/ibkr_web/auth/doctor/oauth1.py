"""OAuth 1.0a, step by step: keys, secret, prime, live session token."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

from ibkr_web.auth.doctor.brokerage import session
from ibkr_web.auth.doctor.findings import Finding
from ibkr_web.auth.doctor.reach import Visit, failed, network_failure, refusal, their_side
from ibkr_web.auth.oauth1.credential import TEST_CONSUMER, OAuth1, decrypt_secret
from ibkr_web.errors import AuthenticationError, ConfigurationError

__all__ = ["examine"]

BITS = 2048
TOKEN = "live session token"


def examine(visit: Visit) -> Iterator[Finding]:
    """What can be seen here first, then what IBKR says."""
    credentials: OAuth1 = visit.credentials
    sound = True
    for finding in (_prime(credentials), _secret(credentials), _realm(credentials)):
        sound = sound and finding.outcome != "failed"
        yield finding
    yield from (reached := list(visit.reach()))
    if not sound or any(finding.outcome == "failed" for finding in reached):
        yield Finding(TOKEN, "skipped", "what it needs has failed")
        yield Finding("brokerage session", "skipped", "there is no session token")
        return
    finding = _token(visit)
    yield finding
    if finding.outcome == "failed":
        yield Finding("brokerage session", "skipped", "there is no session token")
        return
    yield from session(visit, credentials.auth())


def _prime(credentials: OAuth1) -> Finding:
    prime = credentials.prime
    # Fermat's test finds every slip of a digit; nobody is deceiving himself here with a pseudoprime
    if prime.bit_length() != BITS or pow(2, prime - 1, prime) != 1:
        return failed("Diffie-Hellman parameters", "weak-prime", f"{prime.bit_length()} bits")
    return Finding("Diffie-Hellman parameters", "ok", f"{BITS} bits")


def _secret(credentials: OAuth1) -> Finding:
    step = "access token secret"
    if credentials.decrypted_secret is not None:
        return Finding(step, "ok", "given decrypted")
    try:
        opened = credentials.secret
    except ConfigurationError as error:
        swapped = _opens_with_signing_key(credentials)
        return failed(step, "keys-swapped") if swapped else refusal(step, "wrong-encryption-key", error)
    return Finding(step, "ok", f"opens with the encryption key ({len(opened)} bytes)")


def _opens_with_signing_key(credentials: OAuth1) -> bool:
    if not hasattr(credentials.signing_key, "decrypt"):
        return False
    try:
        decrypt_secret(credentials.access_token_secret, credentials.signing_key)
    except ConfigurationError:
        return False
    return True


def _realm(credentials: OAuth1) -> Finding:
    right = "test_realm" if credentials.consumer_key == TEST_CONSUMER else "limited_poa"
    if credentials.realm != right:
        return Finding("realm", "note", f"{credentials.realm} instead of {right}", "realm")
    return Finding("realm", "ok", right)


def _token(visit: Visit) -> Finding:
    credentials: OAuth1 = visit.credentials
    try:
        auth = credentials.auth()
        auth.forget()
        visit.http.get("/v1/api/portfolio/accounts", auth=auth)
    except httpx.RequestError as error:
        return network_failure(TOKEN, error, credentials)
    except ConfigurationError as error:
        return refusal(TOKEN, "configuration", error)
    except AuthenticationError as error:
        return refusal(TOKEN, _code(visit, error), error)
    return Finding(TOKEN, "ok", f"until {auth.expires_at:%Y-%m-%d %H:%M} UTC")


def _code(visit: Visit, error: AuthenticationError) -> str:
    said = error.message.lower()
    if "another live session token" in said or "garbles diffie_hellman_response" in said:
        return "prime"
    if theirs := their_side(error.status, page="web page" in said or "something else than" in said, text=said):
        return theirs
    if error.status not in (400, 401, 403):
        return "unexpected"
    if visit.clock_is_wrong:
        return "clock"
    if "consumer" in said:
        return "realm" if _realm(visit.credentials).outcome == "note" else "consumer"
    if "token" in said.partition("(")[2]:
        return "access-token"
    return "signature"
