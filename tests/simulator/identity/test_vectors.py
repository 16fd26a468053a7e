"""The requests IBKR printed, sent to the simulator's own checks as they stand."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from base64 import b64decode
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl, quote_plus, unquote

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ibkr_web.simulator.exchange import Refused, Surface
from ibkr_web.simulator.identity import oauth1
from ibkr_web.simulator.identity.people import AccessToken
from ibkr_web.simulator.identity.registry import Identities
from ibkr_web.simulator.world import World

PUBLISHED: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text())["published"]


def header(pairs: dict[str, str], signature: str, realm: str = 'realm="test_realm"') -> str:
    listed = [f'{name}="{value}"' for name, value in pairs.items() if name.startswith("oauth_")]
    return f'OAuth {realm}, {", ".join(listed)}, oauth_signature="{quote_plus(signature)}"'


def request(method: str, url: str, authorization: str, query: tuple[tuple[str, str], ...] = ()) -> Any:
    return SimpleNamespace(
        method=method, url=url, reached="", query=query, body=b"", surface=Surface.TRADING,
        headers={"authorization": authorization}, operation=SimpleNamespace(name="published"),
    )  # fmt: skip


def registered(case: dict[str, Any], stamp: str) -> Identities:
    """A simulator of 2016 that holds the public key of IBKR's example."""
    numbers = RSAPublicNumbers(case["public_exponent"], int(case["public_modulus_hex"], 16))
    text = numbers.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    identities = Identities(World())
    identities.clock_offset = int(stamp) - time.time()
    identities.strict = True
    identities.add_consumer("TESTCONS", realm="test_realm", first_party=False, signing_public=text)
    return identities


@pytest.mark.parametrize("name", ["request_token_rsa", "access_token_rsa"])
@pytest.mark.parametrize("realm", ['realm="test_realm"', "realm=test_realm"])
def test_signed_token_requests(name: str, realm: str) -> None:
    case = PUBLISHED[name]
    method, address, listed = case["base_string"].split("&")
    pairs = dict(parse_qsl(unquote(listed)))
    identities = registered(case, pairs["oauth_timestamp"])
    sent = request(method, unquote(address), header(pairs, case["signature_base64"], realm))
    signed = oauth1.open_token_request(identities, sent)
    assert signed.consumer.consumer_key == "TESTCONS"
    with pytest.raises(Refused, match="401"):
        oauth1.open_token_request(identities, sent)
    changed = request(method, unquote(address) + "x", header(pairs | {"oauth_nonce": "2"}, case["signature_base64"]))
    with pytest.raises(Refused, match="401"):
        oauth1.open_token_request(identities, changed)


def test_a_protected_call() -> None:
    case = PUBLISHED["protected_get"]
    pairs = case["oauth"]
    identities = registered(PUBLISHED["request_token_rsa"], pairs["oauth_timestamp"])
    token = AccessToken(pairs["oauth_token"], "user", b"")
    identities.consumers["TESTCONS"].tokens[token.token] = token
    key = b64decode(case["live_session_token"])
    identities.live["TESTCONS", token.token] = oauth1.Live(key, identities.now() + 60)
    query = tuple(case["query"].items())
    sent = request("GET", case["url"], header(pairs, case["signature_base64"]), query)
    assert identities.check(sent).username == "user"
    other = request("GET", case["url"], header(pairs | {"oauth_nonce": "2"}, case["signature_base64"]), query)
    with pytest.raises(Refused, match="401"):
        identities.check(other)


def test_the_proof_of_a_live_session_token() -> None:
    case = PUBLISHED["live_session_token_validation"]
    key = b64decode(case["live_session_token"])
    proof = hmac.digest(key, case["consumer_key"].encode(), hashlib.sha1).hex()
    assert proof == case["live_session_token_signature"]


def test_nonces_are_remembered_while_their_timestamps_are_good(monkeypatch: pytest.MonkeyPatch) -> None:
    identities = Identities(World())
    assert identities.fresh("a", 1000, 1600)
    assert not identities.fresh("a", 1600, 1900)
    assert identities.fresh("b", 1601, 1901)
    assert identities.fresh("a", 1601, 1901), "its timestamp is refused by now"
    monkeypatch.setattr("ibkr_web.simulator.identity.registry.NONCES_KEPT", 3)
    assert all(identities.fresh(str(number), 1700, 2000) for number in range(10))
    assert not identities.fresh("9", 1700, 2000)
    assert identities.fresh("0", 1700, 2000), "the oldest had to go"
