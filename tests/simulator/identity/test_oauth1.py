"""OAuth 1.0a as the simulator checks it, with requests that are signed here, by hand."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, quote_plus, urlencode

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity import oauth1
from ibkr_web.simulator.identity.people import Consumer

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text())
LST = "/v1/api/oauth/live_session_token"
ACCOUNTS = "/v1/api/portfolio/accounts"


class Caller:
    """A client made of nothing but the rules in IBKR's paper."""

    def __init__(self, simulator: Simulator, http: httpx.Client, consumer: Consumer) -> None:
        self.simulator, self.http, self.consumer = simulator, http, consumer
        self.realm = consumer.realm
        self.key = b""
        self.numbers = iter(range(10**6))

    def oauth(self, method: str, **more: str) -> dict[str, str]:
        values = {
            "oauth_consumer_key": self.consumer.consumer_key,
            "oauth_nonce": f"nonce{next(self.numbers)}",
            "oauth_signature_method": method,
            "oauth_timestamp": str(int(time.time())),
            **more,
        }
        return {name: value for name, value in values.items() if value}

    def base(self, method: str, url: str, values: dict[str, str]) -> str:
        joined = "&".join(f"{name}={value}" for name, value in sorted(values.items()))
        return f"{method}&{quote_plus(url)}&{quote(joined, safe='')}"

    def post(self, path: str, values: dict[str, str], base: str, **headers: str) -> httpx.Response:
        signed = self.consumer.signing_key.sign(base.encode(), PKCS1v15(), SHA256())
        return self.send("POST", path, values, base64.b64encode(signed).decode(), **headers)

    def send(self, method: str, path: str, values: dict[str, str], signature: str, **headers: str) -> httpx.Response:
        pairs = {**values, "oauth_signature": quote_plus(signature)}
        header = f'OAuth realm="{self.realm}", ' + ", ".join(f'{name}="{value}"' for name, value in pairs.items())
        return self.http.request(method, path, headers={"Authorization": header, **headers})

    def exchange(self, **changed: str) -> httpx.Response:
        private = 0xABCDEF0123456789
        consumer = self.consumer
        challenge = f"{pow(consumer.generator, private, consumer.prime):x}"
        values = self.oauth("RSA-SHA256", oauth_token=consumer.access_token, diffie_hellman_challenge=challenge)
        values |= changed
        secret = consumer.tokens[consumer.access_token].secret
        base = secret.hex() + self.base("POST", self.simulator.url + LST, values)
        answer = self.post(LST, values, base)
        if answer.status_code == 200:
            shared = pow(int(answer.json()["diffie_hellman_response"], 16), private, consumer.prime)
            padded = shared.to_bytes(shared.bit_length() // 8 + 1, "big")
            self.key = hmac.digest(padded, secret, hashlib.sha1)
        return answer

    def get(
        self, path: str = ACCOUNTS, query: dict[str, str] | None = None, sign: str = "fold", **changed: str
    ) -> httpx.Response:
        values = self.oauth("HMAC-SHA256", oauth_token=self.consumer.access_token) | changed
        url, listed = self.simulator.url + path, values
        if query and sign == "fold":
            listed = {**values, **query}
        elif query and sign == "address":
            url = f"{url}?{urlencode(query)}"
        base = self.base("GET", url, listed)
        signature = base64.b64encode(hmac.digest(self.key, base.encode(), hashlib.sha256)).decode()
        return self.send("GET", f"{path}?{urlencode(query)}" if query else path, values, signature)


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(tls=False) as simulator:
        yield simulator


@pytest.fixture
def caller(simulator: Simulator) -> Iterator[Caller]:
    simulator.reset()
    with httpx.Client(base_url=simulator.url) as http:
        yield Caller(simulator, http, simulator.identities.oauth1)


def refused(answer: httpx.Response, text: str) -> bool:
    return answer.status_code == 401 and text in answer.json()["error"]


def test_a_session_token_and_a_call(caller: Caller) -> None:
    answer = caller.exchange()
    assert answer.status_code == 200
    proof = hmac.digest(caller.key, caller.consumer.consumer_key.encode(), hashlib.sha1).hex()
    assert answer.json()["live_session_token_signature"] == proof
    assert answer.json()["live_session_token_expiration"] > (time.time() + 23 * 3600) * 1000
    assert caller.get().status_code == 200
    assert caller.simulator.requests[-1].caller == "simulated1"


def test_the_query_belongs_to_what_is_signed(caller: Caller) -> None:
    caller.exchange()
    path, query = "/v1/api/trsrv/stocks", {"symbols": "AAPL,IBM"}
    assert caller.get(path, query).status_code == 200
    assert not caller.simulator.identities.deviations
    for sign, told in (("omit", "not signed"), ("address", "signed address")):
        caller.simulator.identities.strict = False
        assert caller.get(path, query, sign).status_code == 200
        assert told in caller.simulator.identities.deviations[-1].what
        caller.simulator.identities.strict = True
        assert refused(caller.get(path, query, sign), "invalid signature")


def test_every_way_to_be_refused(caller: Caller) -> None:
    assert refused(caller.get(), "Unauthorized"), "no live session token yet"
    assert refused(caller.exchange(oauth_consumer_key="UNKNOWNXX"), "invalid consumer")
    assert refused(caller.exchange(oauth_timestamp="17000000"), "invalid timestamp")
    assert refused(caller.exchange(oauth_timestamp=str(int(time.time()) - 4000)), "out of range")
    assert refused(caller.exchange(oauth_signature_method="HMAC-SHA256"), "signature method")
    assert refused(caller.exchange(oauth_token="0" * 20), "invalid token")
    assert refused(caller.exchange(diffie_hellman_challenge="xyz"), "diffie_hellman_challenge")
    assert refused(caller.exchange(diffie_hellman_challenge="1"), "diffie_hellman_challenge")
    caller.realm = "test_realm"
    assert refused(caller.exchange(), "invalid consumer")
    caller.realm = "limited_poa"
    assert caller.exchange().status_code == 200
    right, caller.key = caller.key, b"another"
    assert refused(caller.get(), "invalid signature")
    caller.key = right
    assert caller.get(oauth_nonce="once").status_code == 200
    assert refused(caller.get(oauth_nonce="once"), "nonce")
    assert caller.http.get(ACCOUNTS).status_code == 401
    assert caller.http.get(ACCOUNTS, headers={"Authorization": "OAuth garbage"}).status_code == 401


def test_a_token_lives_a_day(caller: Caller) -> None:
    caller.exchange()
    caller.simulator.clock.advance(24 * 3600 + 1)
    assert refused(caller.get(), "Unauthorized")
    assert caller.exchange().status_code == 200
    assert caller.get().status_code == 200


def test_clock_skew_and_consumers_that_are_not_active(caller: Caller) -> None:
    caller.simulator.identities.clock_offset = 3600
    assert refused(caller.exchange(), "out of range")
    time.sleep(0.05)  # the header is made anew a hundred times a second
    date = parsedate_to_datetime(caller.exchange().headers["date"]).timestamp()
    assert date == pytest.approx(caller.simulator.clock.now() + 3600, abs=2.0)
    caller.simulator.identities.clock_offset = 0
    caller.consumer.active = False
    assert refused(caller.exchange(), "invalid consumer")
    caller.consumer.active = True


def test_the_third_party_flow(caller: Caller) -> None:
    vendor = Caller(
        caller.simulator, caller.http, caller.simulator.identities.add_consumer("VENDORXYZ", first_party=False)
    )
    path = "/v1/api/oauth/request_token"

    def ask(who: Caller, **more: str) -> httpx.Response:
        values = who.oauth("RSA-SHA256", **more)
        return who.post(path, values, who.base("POST", who.simulator.url + path, values))

    assert refused(ask(caller, oauth_callback="oob"), "invalid consumer"), "first-party keys may not"
    assert refused(ask(vendor), "missing oauth_callback")
    token = ask(vendor, oauth_callback="oob").json()["oauth_token"]
    verifier = caller.simulator.identities.authorize(token, "simulated2")
    path = "/v1/api/oauth/access_token"
    assert refused(ask(vendor, oauth_token=token, oauth_verifier="wrong"), "invalid verifier")
    granted = ask(vendor, oauth_token=token, oauth_verifier=verifier).json()
    opened = vendor.consumer.encryption_key.decrypt(base64.b64decode(granted["oauth_token_secret"]), PKCS1v15())
    assert opened == vendor.consumer.tokens[granted["oauth_token"]].secret
    assert refused(ask(vendor, oauth_token=token, oauth_verifier=verifier), "invalid verifier"), "once only"
    with pytest.raises(LookupError):
        caller.simulator.identities.authorize("nothing")


# --- the published vectors, seen from the server ------------------------------------------------------------------


@pytest.mark.parametrize(("number", "expected"), VECTORS["key_bytes"].items())
def test_numbers_as_java_writes_them(number: str, expected: list[int]) -> None:
    assert oauth1.as_java_would(int(number)) == bytes(expected)


@pytest.mark.parametrize("case", VECTORS["live_session_tokens"], ids=lambda case: str(case["case"]))
def test_the_servers_half_of_the_vectors(case: dict[str, Any]) -> None:
    prime = int(case["prime_hex"], 16)
    shared = pow(int(case["diffie_hellman_response"], 16), int(case["client_private_hex"], 16), prime)
    key = hmac.digest(oauth1.as_java_would(shared), bytes.fromhex(case["prepend_hex"]), hashlib.sha1)
    assert base64.b64encode(key).decode() == case["live_session_token"]
    proof = hmac.digest(key, case["consumer_key"].encode(), hashlib.sha1).hex()
    assert proof == case["live_session_token_signature"]


def published(url: str, method: str, query: dict[str, str]) -> Any:
    return SimpleNamespace(url=url, method=method, query=tuple(query.items()), headers={}, body=b"", reached="")


def test_the_published_call_is_what_the_server_expects() -> None:
    case = VECTORS["published"]["protected_get"]
    expected = [base for _, base in oauth1.bases(published(case["url"], "GET", case["query"]), case["oauth"], "")]
    assert expected[0] == case["base_string"]
    key = base64.b64decode(case["live_session_token"])
    signature = base64.b64encode(hmac.digest(key, expected[0].encode(), hashlib.sha256)).decode()
    assert signature == case["signature_base64"]


@pytest.mark.parametrize("case", VECTORS["requests"], ids=lambda case: str(case["url_without_query"]))
def test_signed_requests_are_understood(case: dict[str, Any]) -> None:
    pairs = dict(part.split("=", 1) for part in case["authorization_header"].removeprefix("OAuth ").split(", "))
    pairs = {name: value.strip('"') for name, value in pairs.items()}
    request = published(case["url_without_query"], case["method"], case["query"])
    readings = [base for deviation, base in oauth1.bases(request, pairs, "") if not deviation]
    assert case["base_string"] in readings
