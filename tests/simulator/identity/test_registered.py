"""Clients that bring their own keys, and what one flow leaves for the next."""

from __future__ import annotations

import base64
import time
from collections.abc import Iterator

import httpx
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity.keys import rsa_key
from tests.simulator.identity.test_oauth1 import Caller
from tests.simulator.identity.test_oauth2 import Asking

RESTRICTIONS = "/gw/api/v1/restrictions/verify"


class Own(Caller):
    """Signs with a key the simulator has the public half of."""

    def post(self, path: str, values: dict[str, str], base: str, **headers: str) -> httpx.Response:
        signed = rsa_key("own signing").sign(base.encode(), PKCS1v15(), SHA256())
        return self.send("POST", path, values, base64.b64encode(signed).decode(), **headers)


def public(key: RSAPrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(tls=False) as simulator:
        yield simulator


@pytest.fixture
def http(simulator: Simulator) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=simulator.url) as http:
        yield http


def test_a_consumer_with_keys_of_its_own(simulator: Simulator, http: httpx.Client) -> None:
    signing, encryption = public(rsa_key("own signing")), public(rsa_key("own encryption"))
    consumer = simulator.identities.add_consumer(
        "OWNKEYSXX", "ann", signing_public=signing, encryption_public=encryption
    )
    caller = Own(simulator, http, consumer)
    assert caller.exchange().status_code == 200
    assert caller.get().status_code == 200
    assert simulator.requests[-1].caller == "ann"
    secret = rsa_key("own encryption").decrypt(base64.b64decode(consumer.access_token_secret), PKCS1v15())
    assert secret == consumer.tokens[consumer.access_token].secret


def test_a_client_with_a_key_of_its_own(simulator: Simulator, http: httpx.Client) -> None:
    asking = Asking(simulator, http)
    asking.client = simulator.identities.add_client(
        "Own", scopes=frozenset({"echo.read"}), public=public(rsa_key("own client"))
    )
    assertion = asking.signed(asking.assertion(), key=rsa_key("own client"))
    assert asking.token(assertion, scope="echo.read").status_code == 200
    wrong = asking.signed(asking.assertion(), key=rsa_key("another"))
    assert asking.token(wrong, scope="echo.read").json()["error"] == "invalid_client"


def test_each_flow_has_a_token_of_its_own(simulator: Simulator, http: httpx.Client) -> None:
    vendor = Caller(simulator, http, simulator.identities.add_consumer("VENDORXYZ", first_party=False))
    seen: list[tuple[str, str]] = []
    secrets = set()
    for _ in range(2):
        path = "/v1/api/oauth/request_token"
        values = vendor.oauth("RSA-SHA256", oauth_callback="https://vendor.example/back?a=1,2&b=3")
        token = vendor.post(path, values, vendor.base("POST", simulator.url + path, values)).json()["oauth_token"]
        verifier = simulator.identities.authorize(token)
        seen.append((token, verifier))
        path = "/v1/api/oauth/access_token"
        values = vendor.oauth("RSA-SHA256", oauth_token=token, oauth_verifier=verifier)
        assert vendor.post(path, values, vendor.base("POST", simulator.url + path, values)).status_code == 200
        secrets.add(vendor.consumer.tokens[vendor.consumer.access_token].secret)
    assert seen[0][0] != seen[1][0]
    assert seen[0][1] != seen[1][1]
    assert len(vendor.consumer.tokens) == 1, "the same user and consumer have one access token"
    assert len(secrets) == 2, "with a new secret each time"


@pytest.mark.parametrize("challenge", ["0x12", "-12", "1_2", " 12", "g", "0", "1" * 1025])
def test_challenges_that_are_no_numbers(simulator: Simulator, http: httpx.Client, challenge: str) -> None:
    answer = Caller(simulator, http, simulator.identities.oauth1).exchange(diffie_hellman_challenge=challenge)
    assert answer.status_code == 401
    assert "diffie_hellman_challenge" in answer.json()["error"]


def test_bodies_about_restrictions_live_a_minute(simulator: Simulator, http: httpx.Client) -> None:
    asking = Asking(simulator, http)
    headers = asking.bearer(scope="restrictions.write") | {"Content-Type": "application/jwt"}
    answers = []
    for age in (0, 120):
        issued = int(time.time()) - age
        claims = {"iss": asking.client.client_id, "iat": issued, "exp": issued + 1000}
        body = jwt.encode(claims, asking.client.private_key, "RS256", headers={"kid": asking.client.key_id})
        answers.append(http.post(RESTRICTIONS, content=body, headers=headers))
    assert "too long ago" not in answers[0].text
    assert answers[1].status_code == 400
    assert "too long ago" in answers[1].json()["detail"]


def test_old_tokens_make_room(simulator: Simulator, http: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ibkr_web.simulator.identity.registry.TOKENS_KEPT", 2)
    asking = Asking(simulator, http)
    bearers = [asking.bearer() for _ in range(3)]
    assert [http.get("/gw/api/v1/echo/https", headers=one).status_code for one in bearers] == [401, 200, 200]
