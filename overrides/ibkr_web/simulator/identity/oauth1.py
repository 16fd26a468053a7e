"""OAuth 1.0a as IBKR checks it: RSA-signed token requests, the Diffie-Hellman exchange, HMAC-signed calls.

Written from the paper "OAuth at Interactive Brokers" and IBKR's Web API pages, apart from any client's code. Ways of
signing that clients in use get away with are let through and noted as deviations; `strict` refuses them.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, quote_plus, unquote, urlencode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from ibkr_web.simulator.exchange import Answer, Refused
from ibkr_web.simulator.identity.people import AccessToken, Consumer

if TYPE_CHECKING:
    from ibkr_web.simulator.exchange import Request
    from ibkr_web.simulator.identity.registry import Identities

__all__ = ["Live", "Signed", "exchange", "open_call", "open_token_request"]

WINDOW = 300
"""Seconds a timestamp may differ from the clock of the server."""
LIFETIME = 24 * 3600.0
_PAIR = re.compile(r'\s*([A-Za-z_]+)\s*=\s*(?:"([^"]*)"|([^",\s]*))\s*(?:,|$)')
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,1024}")
TEST_REALM = "test_realm"


@dataclass(slots=True)
class Live:
    """A live session token."""

    key: bytes
    ends: float
    """Epoch seconds of the simulator's clock."""


@dataclass(slots=True)
class Signed:
    """An authorization header, taken apart."""

    pairs: dict[str, str]
    consumer: Consumer

    def need(self, name: str) -> str:
        """A parameter that has to be there."""
        if not self.pairs.get(name):
            raise refused(f"missing {name}")
        return self.pairs[name]


def refused(text: str) -> Refused:
    """401 as the trading API tells it."""
    return Refused(Answer.error(401, f"id: {secrets.randbelow(9000) + 1000}, error: {text}"))


def parse(identities: Identities, header: str) -> Signed:
    """Consumer and parameters of an `OAuth …` header; checks consumer, realm, timestamp and nonce."""
    pairs: dict[str, str] = {}
    position = len("OAuth ")
    while position < len(header):
        match = _PAIR.match(header, position)
        if match is None:
            raise refused("malformed authorization header")
        pairs[match[1]] = match[2] if match[2] is not None else match[3]
        position = match.end()
    consumer = identities.consumers.get(pairs.get("oauth_consumer_key", ""))
    if consumer is None or not consumer.active or pairs.get("realm") != consumer.realm:
        raise refused("invalid consumer")
    signed = Signed(pairs, consumer)
    stamp, nonce = signed.need("oauth_timestamp"), signed.need("oauth_nonce")
    if not re.fullmatch(r"\d{10}", stamp):
        raise refused("invalid timestamp")
    now = time.time() + identities.clock_offset
    if abs(int(stamp) - now) > WINDOW:
        raise refused("timestamp out of range")
    if not identities.fresh(f"{consumer.consumer_key} {nonce}", now, int(stamp) + WINDOW):
        raise refused("nonce used before")
    return signed


def open_token_request(identities: Identities, request: Request, *, prepended: bool = False) -> Signed:
    """A request signed with the RSA key: request token, access token, live session token."""
    header = request.headers.get("authorization", "")
    if not header.startswith("OAuth "):
        raise refused("missing authorization header")
    signed = parse(identities, header)
    if signed.need("oauth_signature_method") != "RSA-SHA256":
        raise refused("invalid signature method")
    prepend = access_token(signed).secret.hex() if prepended else ""
    given = _signature(signed)
    public = signed.consumer.verifying_key
    for deviation, base in bases(request, signed.pairs, prepend):
        try:
            public.verify(given, base.encode(), PKCS1v15(), SHA256())
        except InvalidSignature:
            continue
        _accept(identities, request, deviation)
        return signed
    raise refused("invalid signature")


def open_call(identities: Identities, request: Request) -> AccessToken:
    """A protected call, signed with the live session token."""
    signed = parse(identities, request.headers["authorization"])
    if signed.need("oauth_signature_method") != "HMAC-SHA256":
        raise refused("invalid signature method")
    token = access_token(signed)
    live = identities.live.get((signed.consumer.consumer_key, token.token))
    if live is None or live.ends <= identities.now():
        raise Refused(Answer.error(401, "Unauthorized"))
    given = _signature(signed)
    for deviation, base in bases(request, signed.pairs, ""):
        if hmac.compare_digest(hmac.digest(live.key, base.encode(), hashlib.sha256), given):
            _accept(identities, request, deviation)
            return token
    raise refused("invalid signature")


def exchange(identities: Identities, request: Request) -> Answer:
    """The live session token request: our half of Diffie-Hellman, and the proof that both have the same token."""
    signed = open_token_request(identities, request, prepended=True)
    consumer, token = signed.consumer, access_token(signed)
    challenge = signed.need("diffie_hellman_challenge")
    theirs = int(challenge, 16) if _HEXADECIMAL.fullmatch(challenge) else 0
    if not 1 < theirs < consumer.prime - 1:
        raise refused("invalid diffie_hellman_challenge")
    ours = secrets.randbits(256)
    shared = pow(theirs, ours, consumer.prime)
    key = hmac.digest(as_java_would(shared), token.secret, hashlib.sha1)
    ends = identities.now() + LIFETIME
    identities.live[consumer.consumer_key, token.token] = Live(key, ends)
    proof = hmac.digest(key, consumer.consumer_key.encode(), hashlib.sha1).hex()
    return Answer(
        {
            "diffie_hellman_response": f"{pow(consumer.generator, ours, consumer.prime):x}",
            "live_session_token_signature": proof,
            "live_session_token_expiration": int(ends * 1000),
        }
    )


def as_java_would(number: int) -> bytes:
    """`BigInteger.toByteArray()`: shortest two's complement, so a leading zero byte where the top bit is set."""
    size = 1
    while number >> (8 * size - 1):
        size += 1
    return number.to_bytes(size, "big")


def access_token(signed: Signed) -> AccessToken:
    """The access token of a header."""
    token = signed.consumer.tokens.get(signed.need("oauth_token"))
    if token is None:
        raise refused("invalid token")
    return token


def bases(request: Request, pairs: dict[str, str], prepend: str) -> Iterator[tuple[str, str]]:
    """The texts a client may have signed, IBKR's own first, each with what deviates in it."""
    oauth = [(key, value) for key, value in pairs.items() if key not in ("realm", "oauth_signature")]
    address, query = request.url.partition("?")[0], list(request.query)
    media = request.headers.get("content-type", "").partition(";")[0].strip()
    form = parse_qsl(request.body.decode("latin-1")) if media == "application/x-www-form-urlencoded" else []
    readings = [("", address, oauth + query + form)]
    if query:
        text = "&".join(f"{key}={value}" for key, value in query)
        readings += [
            ("the query is not signed", address, oauth + form),
            ("the query stays in the signed address", f"{address}?{text}", oauth + form),
            ("the query stays in the signed address", f"{address}?{urlencode(query)}", oauth + form),
        ]
    if form:
        readings.append(("the form is not signed", address, oauth + query))
    if request.reached and request.reached != address:
        told = "the Host header is not that of the signed address"
        readings += [(told, request.reached, oauth + query + form), (told, request.reached, oauth)]
    for deviation, url, parameters in readings:
        joined = "&".join(f"{key}={value}" for key, value in sorted(parameters))
        for encoded in dict.fromkeys((_strict(joined), quote(joined), quote_plus(joined))):
            yield deviation, f"{prepend}{request.method}&{quote_plus(url)}&{encoded}"


def _strict(text: str) -> str:
    return quote(text, safe="-._~")


def _signature(signed: Signed) -> bytes:
    try:
        return base64.b64decode(unquote(signed.need("oauth_signature")), validate=True)
    except binascii.Error:
        raise refused("invalid signature") from None


def _accept(identities: Identities, request: Request, deviation: str) -> None:
    if not deviation:
        return
    if identities.strict:
        raise refused("invalid signature")
    identities.deviate(request.operation.name, deviation)
