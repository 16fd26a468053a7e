"""OAuth 2.0 as the simulator checks it: assertions, scopes, SSO sessions, what expires and what is refused."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import httpx
import jwt
import pytest

from ibkr_web.simulator import Simulator
from ibkr_web.simulator.identity.keys import rsa_key

TOKEN = "/oauth2/api/v1/token"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ECHO, SSO = "/gw/api/v1/echo/https", "/gw/api/v1/sso-sessions"


class Asking:
    """Asks for tokens the way running clients do; everything may be said otherwise."""

    def __init__(self, simulator: Simulator, http: httpx.Client) -> None:
        self.simulator, self.http, self.client = simulator, http, simulator.identities.oauth2

    def signed(self, claims: dict[str, Any], key: Any = None, algorithm: str = "RS256", **header: Any) -> str:
        head = {"kid": self.client.key_id} | header
        return jwt.encode(claims, key or self.client.private_key, algorithm, headers=head)

    def assertion(self, **changed: Any) -> dict[str, Any]:
        now, name = int(time.time()), self.client.client_id
        return {"iss": name, "sub": name, "aud": "/token", "exp": now + 20, "iat": now - 10} | changed

    def token(self, assertion: str | None = None, **changed: str) -> httpx.Response:
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION,
            "client_assertion": assertion or self.signed(self.assertion()),
            "scope": "echo.read sso-sessions.write",
        }
        return self.http.post(TOKEN, data=form | changed)

    def bearer(self, **changed: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token(**changed).json()['access_token']}"}

    def sso(self, headers: dict[str, str], **claims: Any) -> httpx.Response:
        now = int(time.time())
        whole = {"credential": self.client.username, "ip": "192.0.2.7", "iss": self.client.client_id}
        body = self.signed({**whole, "iat": now, "exp": now + 600, **claims})
        return self.http.post(SSO, content=body, headers={**headers, "Content-Type": "application/jwt"})


@pytest.fixture
def asking() -> Iterator[Asking]:
    with Simulator(tls=False) as simulator, httpx.Client(base_url=simulator.url) as http:
        yield Asking(simulator, http)


def test_a_token_and_what_it_opens(asking: Asking) -> None:
    answer = asking.token().json()
    assert (answer["token_type"], answer["expires_in"]) == ("Bearer", 86399)
    assert set(answer["scope"].split()) == {"echo.read", "sso-sessions.write"}
    headers = {"Authorization": f"Bearer {answer['access_token']}"}
    assert asking.http.get(ECHO, headers=headers).json()["securityPolicy"] == "HTTPS"
    refused = asking.http.get("/gw/api/v1/accounts", headers=headers)
    assert refused.status_code == 403
    assert "accounts.read" in refused.json()["detail"]
    assert refused.headers["content-type"].startswith("application/problem+json")


def test_assertions_that_are_refused(asking: Asking) -> None:
    now = int(time.time())
    wrong = [
        asking.signed(asking.assertion(iss="Somebody", sub="Somebody")),
        asking.signed(asking.assertion(sub="Somebody")),
        asking.signed(asking.assertion(aud="https://elsewhere")),
        asking.signed(asking.assertion(exp=now - 120)),
        asking.signed(asking.assertion(iat=now + 120)),
        asking.signed({key: value for key, value in asking.assertion().items() if key != "exp"}),
        asking.signed(asking.assertion(), key=rsa_key("another")),
        asking.signed(asking.assertion(), kid="other"),
        asking.signed(asking.assertion(), algorithm="RS512"),
        "garbage",
    ]
    for assertion in wrong:
        answer = asking.token(assertion)
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_client")
    assert asking.token(grant_type="password").json()["error"] == "unsupported_grant_type"
    assert asking.token(client_assertion_type="other").json()["error"] == "invalid_request"
    assert asking.token(scope="").json()["error"] == "invalid_scope"
    assert asking.token(scope="echo.read all.of.it").json()["error"] == "invalid_scope"


def test_an_sso_session_opens_trading(asking: Asking) -> None:
    headers = asking.bearer()
    assert asking.http.get("/v1/api/portfolio/accounts", headers=headers).status_code == 401
    answer = asking.sso(headers)
    assert answer.json()["active"] is True
    trading = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert asking.http.get("/v1/api/portfolio/accounts", headers=trading).status_code == 200
    assert asking.http.get(ECHO, headers=trading).status_code == 401
    asking.simulator.clock.advance(86_400)
    assert asking.http.get("/v1/api/portfolio/accounts", headers=trading).status_code == 401
    assert asking.http.get(ECHO, headers=headers).status_code == 401


def test_sso_sessions_that_are_refused(asking: Asking) -> None:
    headers = asking.bearer()
    assert asking.sso(headers, credential="").status_code == 400
    assert asking.sso(headers, credential="somebody").status_code == 403
    assert asking.sso(headers, ip="nowhere").status_code == 400
    assert asking.sso(headers, exp=int(time.time()) - 600).status_code == 400
    assert asking.sso(headers, iss="Somebody").status_code == 400
    assert asking.sso(asking.bearer(scope="echo.read")).status_code == 403
    asking.simulator.identities.address = "198.51.100.9"
    assert asking.sso(headers).status_code == 403
    assert asking.sso(headers, alternativeIps=["198.51.100.9"]).status_code == 200
    assert asking.sso(headers, ip="198.51.100.9").status_code == 200


def test_more_clients_and_an_end_to_all_tokens(asking: Asking) -> None:
    identities = asking.simulator.identities
    asking.client = identities.add_client("Other", key_id="second", scopes=frozenset({"echo.read"}), usernames=("ann",))
    headers = asking.bearer(scope="echo.read")
    assert asking.http.get(ECHO, headers=headers).status_code == 200
    identities.expire()
    assert asking.http.get(ECHO, headers=headers).status_code == 401
    identities.clock_offset = 600
    assert asking.token(scope="echo.read").json()["error"] == "invalid_client"
