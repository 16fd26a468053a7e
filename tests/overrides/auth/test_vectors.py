"""Signatures and session tokens, bit for bit: those IBKR printed in its paper, and others computed beside this code."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus, unquote, urlencode

import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicNumbers
from cryptography.hazmat.primitives.hashes import SHA256
from hypothesis import given
from hypothesis import strategies as st

from ibkr_web.auth.oauth1.exchange import KeyExchange, LiveSessionToken, expiry, java_bytes
from ibkr_web.auth.oauth1.signature import Encoding, QueryRule, authorization_header, base_string, signed_parameters

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "simulator" / "identity" / "vectors.json").read_text()
)
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize("case", VECTORS["live_session_tokens"], ids=lambda case: str(case["case"]))
def test_live_session_tokens(case: dict[str, Any]) -> None:
    exchange = KeyExchange(int(case["prime_hex"], 16), case["generator"], int(case["client_private_hex"], 16))
    assert exchange.challenge == case["diffie_hellman_challenge"]
    token = exchange.token(case["diffie_hellman_response"], bytes.fromhex(case["prepend_hex"]), NOW)
    assert base64.b64encode(token.key).decode() == case["live_session_token"]
    assert token.belongs_to(case["consumer_key"], case["live_session_token_signature"])
    assert not token.belongs_to(case["consumer_key"] + "X", case["live_session_token_signature"])
    assert case["live_session_token"] not in repr(token)


@pytest.mark.parametrize(("number", "expected"), VECTORS["key_bytes"].items())
def test_the_sign_byte_rule(number: str, expected: list[int]) -> None:
    assert java_bytes(int(number)) == bytes(expected)


def test_the_published_signature_of_a_call() -> None:
    case = VECTORS["published"]["protected_get"]
    address, pairs = signed_parameters(f"{case['url']}?{urlencode(case['query'])}", case["oauth"])
    base = base_string(case["method"], address, pairs)
    assert base == case["base_string"]
    token = LiveSessionToken(base64.b64decode(case["live_session_token"]), NOW)
    assert token.sign(base) == case["signature_base64"]


def test_the_published_check_of_a_session_token() -> None:
    case = VECTORS["published"]["live_session_token_validation"]
    token = LiveSessionToken(base64.b64decode(case["live_session_token"]), NOW)
    assert token.belongs_to(case["consumer_key"], case["live_session_token_signature"])


@pytest.mark.parametrize("name", ["request_token_rsa", "access_token_rsa"])
def test_the_published_token_requests(name: str) -> None:
    """The base string is made again from its parts; the printed signature is valid for it."""
    case = VECTORS["published"][name]
    method, url, joined = case["base_string"].split("&")
    pairs = [tuple(item.split("=", 1)) for item in unquote(joined).split("&")]
    base = base_string(method, unquote(url), pairs)
    assert base == case["base_string"]
    public = RSAPublicNumbers(case["public_exponent"], int(case["public_modulus_hex"], 16)).public_key()
    public.verify(base64.b64decode(case["signature_base64"]), base.encode(), PKCS1v15(), SHA256())


@pytest.mark.parametrize("case", VECTORS["requests"], ids=lambda case: str(case["url_without_query"]))
def test_signed_requests(case: dict[str, Any]) -> None:
    oauth = dict(pair.split("=", 1) for pair in case["authorization_header"].removeprefix("OAuth ").split(", "))
    oauth = {key: value.strip('"') for key, value in oauth.items()}
    realm = oauth.pop("realm")
    url = case["url_without_query"] + (f"?{urlencode(case['query'])}" if case["query"] else "")
    address, pairs = signed_parameters(url, oauth)
    base = base_string(case["method"], address, pairs)
    assert base == case["base_string"]
    signature = LiveSessionToken(base64.b64decode(case["live_session_token"]), NOW).sign(base)
    assert signature == case["signature_base64"]
    assert authorization_header({**oauth, "oauth_signature": signature}, realm) == case["authorization_header"]


def test_the_variants_in_use() -> None:
    url = "https://API.ibkr.com:443/v1/api/x?b=2%203&a=1"
    oauth = {"oauth_nonce": "n", "realm": "limited_poa", "oauth_signature": "s"}
    assert signed_parameters(url, oauth) == (
        "https://api.ibkr.com/v1/api/x",
        [("oauth_nonce", "n"), ("b", "2 3"), ("a", "1")],
    )
    assert signed_parameters(url, oauth, rule=QueryRule.OMIT) == (
        "https://api.ibkr.com/v1/api/x",
        [("oauth_nonce", "n")],
    )
    assert signed_parameters(url, oauth, rule=QueryRule.IN_ADDRESS)[0] == "https://api.ibkr.com/v1/api/x?b=2%203&a=1"
    form = signed_parameters("http://localhost:5000/x", {}, form=b"publish=true&compete=false")
    assert form == ("http://localhost:5000/x", [("publish", "true"), ("compete", "false")])
    assert base_string("get", "https://h/x", [("a", "b c")]) == "GET&https%3A%2F%2Fh%2Fx&a%3Db%20c"
    assert (
        base_string("get", "https://h/x", [("a", "b c")], encoding=Encoding.PLUS) == "GET&https%3A%2F%2Fh%2Fx&a%3Db+c"
    )


@pytest.mark.parametrize(
    ("text", "plus", "strict"),
    [
        (
            "https://api.ibkr.com/v1/api",
            "https%3A%2F%2Fapi.ibkr.com%2Fv1%2Fapi",
            "https%3A%2F%2Fapi.ibkr.com%2Fv1%2Fapi",
        ),
        ("abc+/=&123", "abc%2B%2F%3D%26123", "abc%2B%2F%3D%26123"),
        ("a-b_c.d~e", "a-b_c.d~e", "a-b_c.d~e"),
        ("a b", "a+b", "a%20b"),
        ("ü", "%C3%BC", "%C3%BC"),
    ],
)
def test_percent_encoding(text: str, plus: str, strict: str) -> None:
    assert Encoding.PLUS.encode(text) == plus
    assert Encoding.STRICT.encode(text) == strict


def test_a_number_outside_the_group_is_refused() -> None:
    """0, 1 and p-1 would make the token one that anybody can compute."""
    case = VECTORS["live_session_tokens"][0]
    prime = int(case["prime_hex"], 16)
    exchange = KeyExchange(prime)
    for theirs in (0, 1, prime - 1, prime, prime + 1):
        with pytest.raises(ValueError, match="out of range"):
            exchange.token(f"{theirs:x}", b"secret", NOW)


def test_both_readings_of_the_expiration() -> None:
    issued = int(NOW.timestamp() * 1000)
    assert expiry(issued, NOW) == NOW + timedelta(hours=24)
    assert expiry(issued - 60_000, NOW) == NOW + timedelta(hours=24, minutes=-1)
    ends = NOW + timedelta(hours=24)
    assert expiry(int(ends.timestamp() * 1000), NOW) == ends


@given(text=st.text())
def test_the_quick_encoding_is_that_of_urllib(text: str) -> None:
    assert Encoding.STRICT.encode(text) == quote(text, safe="-._~")
    assert Encoding.PLUS.encode(text) == quote_plus(text)
