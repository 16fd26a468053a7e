"""The same inputs, the same bytes: our signatures are those of ibind (OAuth 1.0a) and ibauth (OAuth 2.0).

Ours are taken from requests that the real flow sent; the peers sign with the nonce and the time found in them.
Where a peer does not follow IBKR's documents, ours differ, and the table says by which option they become the same:

| what | ours | the peer | the same with |
|---|---|---|---|
| a query | sorted in with the OAuth parameters | ibind: not signed | `query_rule="omit"` |
| a space in a value | %20 | ibind: + | `encoding="plus"` |
| the realm in the header | sorted in with the rest | ibind: in front | (nothing: it is not signed) |
| an SSO session's claims | good for 1000 seconds | ibauth: for a day, in another order | (nothing: both are taken) |
"""

from __future__ import annotations

import base64
import hmac
import json
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from joserfc.jws import extract_compact

from ibkr_web import OAuth1
from ibkr_web.auth.keys import load_signer
from ibkr_web.auth.oauth1.exchange import KeyExchange, java_bytes
from ibkr_web.auth.oauth1.signature import QueryRule
from ibkr_web.auth.oauth2.tokens import assertion
from ibkr_web.simulator import Simulator
from tests.overrides.conftest import oauth1, oauth2
from tests.peers.environments import IBAUTH, IBIND

pytestmark = [pytest.mark.peers, pytest.mark.slow]

ACCOUNTS = "/v1/api/portfolio/accounts"
SEARCH = "/v1/api/iserver/secdef/search"
WITH_SPACE = {"symbol": "BRK B", "name": "true"}
BODY = {"publish": True, "compete": False}
PAIR = re.compile(r'(\w+)="([^"]*)"')


@pytest.fixture
def lenient(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """As IBKR is: ways of signing that are not documented are let through."""
    with Simulator() as simulator:
        yield simulator


def parts(header: str) -> list[tuple[str, str]]:
    """The pairs of an Authorization header in their order, without the realm."""
    assert header.startswith("OAuth ")
    return [pair for pair in PAIR.findall(header) if pair[0] != "realm"]


def sent(simulator: Simulator, credentials: OAuth1) -> tuple[list[dict[str, Any]], str]:
    """What the flow sends, the request for the live session token in front, and that token."""
    seen: list[dict[str, Any]] = []
    auth, transport = credentials.auth(), Watching(seen, verify=simulator.ssl_context())
    with httpx.Client(auth=auth, transport=transport, base_url=simulator.url) as http:
        assert http.get(ACCOUNTS).status_code == 200
        assert http.get(SEARCH, params=WITH_SPACE).status_code != 401
        assert http.post("/v1/api/iserver/auth/ssodh/init", json=BODY).status_code == 200
    held = auth._tokens.value
    assert held is not None
    return seen, base64.b64encode(held.token.key).decode()


class Watching(httpx.HTTPTransport):
    """Keeps what goes over the wire."""

    def __init__(self, seen: list[dict[str, Any]], **how: Any) -> None:
        super().__init__(**how)
        self.seen = seen

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(
            {"method": request.method, "url": str(request.url), "header": request.headers["authorization"]}
        )
        return super().handle_request(request)


def by_ibind(simulator: Simulator, seen: list[dict[str, Any]], token: str, exchanges: list[Any]) -> dict[str, Any]:
    consumer = simulator.identities.oauth1
    requests = []
    for each in seen:
        pairs = dict(parts(each["header"]))
        requests.append(
            {
                "method": each["method"],
                "url": each["url"].partition("?")[0],
                "parameters": each.get("parameters"),
                "nonce": pairs["oauth_nonce"],
                "timestamp": pairs["oauth_timestamp"],
                "challenge": pairs.get("diffie_hellman_challenge"),
                "live_session_token": token,
            }
        )
    config = {
        "access_token": consumer.access_token,
        "access_token_secret": consumer.access_token_secret,
        "consumer_key": consumer.consumer_key,
        "dh_prime": f"{consumer.prime:x}",
        "encryption_key": consumer.encryption_key_pem,
        "signature_key": consumer.signing_key_pem,
        "realm": consumer.realm,
    }
    made: dict[str, Any] = IBIND.run(
        "ibind_signatures.py", {"config": config, "requests": requests, "exchanges": exchanges}
    )
    return made


def test_ibind_signs_the_same(lenient: Simulator) -> None:
    """Its query rule and its encoding chosen: every header is the same but for the place of the realm."""
    ours, token = sent(lenient, oauth1(lenient, query_rule="omit", encoding="plus"))
    theirs = by_ibind(lenient, ours, token, [])["headers"]
    assert len(theirs) == 4
    assert [parts(each["header"]) for each in ours] == [parts(header) for header in theirs]
    for header, each in zip(theirs, ours, strict=True):
        realm = 'realm="limited_poa"'
        assert header.startswith(f"OAuth {realm}, ")
        assert each["header"].endswith(f", {realm}")
        assert header.removeprefix(f"OAuth {realm}, ") == each["header"].removeprefix("OAuth ").removesuffix(
            f", {realm}"
        )


def test_as_documented_only_the_query_differs(lenient: Simulator) -> None:
    lenient.identities.strict = True
    ours, token = sent(lenient, oauth1(lenient))
    assert not lenient.identities.deviations
    theirs = by_ibind(lenient, ours, token, [])["headers"]
    same = [parts(each["header"]) == parts(header) for each, header in zip(ours, theirs, strict=True)]
    assert same == [True, True, False, True], "session token, plain GET, GET with a query, POST with JSON"


@pytest.mark.parametrize(("encoding", "same"), [("plus", True), ("rfc3986", False)])
def test_with_the_query_signed_only_a_space_differs(lenient: Simulator, encoding: str, same: bool) -> None:
    """ibind can sign a query when it is handed one: then the rule is ours, and the encoding its own."""
    ours, token = sent(lenient, oauth1(lenient, encoding=encoding))
    assert oauth1(lenient).query_rule is QueryRule.FOLD
    query = [each | {"parameters": WITH_SPACE} for each in ours if "?" in each["url"]]
    (theirs,) = by_ibind(lenient, query, token, [])["headers"]
    assert (parts(query[0]["header"]) == parts(theirs)) is same


def test_ibind_computes_the_same_session_tokens(lenient: Simulator) -> None:
    credentials = oauth1(lenient)
    prime, secret = credentials.prime, credentials.secret
    ours, exchanges, padded = [], [], 0
    for _ in range(60):
        private, server = secrets.randbits(256), secrets.randbits(256)
        exchange = KeyExchange(prime, 2, private)
        response = f"{pow(2, server, prime):x}"
        token = exchange.token(response, secret, None)  # type: ignore[arg-type]
        padded += java_bytes(pow(2, private * server, prime))[0] == 0
        proof = hmac.digest(token.key, credentials.consumer_key.encode(), "sha1").hex()
        ours.append({"challenge": exchange.challenge, "token": base64.b64encode(token.key).decode(), "valid": True})
        exchanges.append({"private": f"{private:x}", "response": response, "proof": proof})
    assert by_ibind(lenient, [], "", exchanges)["tokens"] == ours
    assert 0 < padded < 60, "both with and without the zero byte in front"


def test_ibauth_asserts_the_same(lenient: Simulator, tmp_path: Path) -> None:
    client = lenient.identities.oauth2
    key = tmp_path / "key.pem"
    key.write_text(client.private_key_pem)
    moment, address = 1_790_000_000.75, "192.0.2.7"
    access, session = IBAUTH.run(
        "ibauth_assertion.py",
        {
            "folder": str(tmp_path),
            "client_id": client.client_id,
            "key_id": client.key_id,
            "username": client.username,
            "key": str(key),
            "address": address,
            "now": moment,
        },
    )
    ours = assertion(client.client_id, client.key_id, "/token", load_signer(key), moment)
    assert access["data"]["client_assertion"] == ours
    bodies: list[bytes] = []
    auth, transport = oauth2(lenient, scopes="").auth(), Bodies(bodies, verify=lenient.ssl_context())
    with httpx.Client(auth=auth, transport=transport, base_url=lenient.url) as http:
        assert http.get(ACCOUNTS).status_code == 200
    form = {name: values[0] for name, values in parse_qs(bodies[0].decode()).items()}
    assert form | {"client_assertion": ""} == access["data"] | {"client_assertion": ""}
    mine, theirs = claims(bodies[1].decode()), claims(session["data"])
    assert mine[0] == theirs[0], "the header"
    assert session["headers"]["Content-Type"] == "application/jwt"
    assert mine[1].keys() == theirs[1].keys()
    assert {name: mine[1][name] for name in ("credential", "ip", "iss")} == {
        name: theirs[1][name] for name in ("credential", "ip", "iss")
    }
    assert (mine[1]["exp"] - mine[1]["iat"], theirs[1]["exp"] - theirs[1]["iat"]) == (1000, 86400)


class Bodies(httpx.HTTPTransport):
    """Keeps the bodies that go over the wire."""

    def __init__(self, bodies: list[bytes], **how: Any) -> None:
        super().__init__(**how)
        self.bodies = bodies

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.ByteStream)
        self.bodies.append(b"".join(request.stream))
        return super().handle_request(request)


def claims(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    found = extract_compact(token.encode())
    return found.headers(), json.loads(found.payload)
