"""A broker's program, written here with PyJWT and httpx: token, signed bodies, calls."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Self

import httpx
import jwt

from ibkr_web.simulator import Simulator

BASE = "/gw/api/v1"


class Broker:
    def __init__(self, simulator: Simulator, scope: str = "") -> None:
        self.simulator = simulator
        self.client = simulator.identities.oauth2
        self.http = httpx.Client(verify=simulator.ssl_context(), base_url=simulator.url, trust_env=False, timeout=60)
        self.scope = scope or " ".join(sorted(self.client.scopes))
        self.token = self._token()

    def _token(self) -> str:
        now = int(time.time())
        claims = {"iss": self.client.client_id, "sub": self.client.client_id, "aud": "/token"}
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": self._signed(claims | {"iat": now - 10, "exp": now + 20}),
            "scope": self.scope,
        }
        answer = self.http.post("/oauth2/api/v1/token", data=form)
        answer.raise_for_status()
        return str(answer.json()["access_token"])

    def _signed(self, claims: dict[str, Any]) -> str:
        return jwt.encode(
            claims, self.client.private_key, algorithm="RS256", headers={"kid": self.client.key_id, "typ": "JWT"}
        )

    def get(self, path: str, **query: Any) -> httpx.Response:
        return self.http.get(BASE + path, params=query, headers={"authorization": f"Bearer {self.token}"})

    def send(self, method: str, path: str, claims: dict[str, Any]) -> httpx.Response:
        now = int(time.time())
        body = self._signed(claims | {"iss": self.client.client_id, "iat": now, "exp": now + 60})
        headers = {"authorization": f"Bearer {self.token}", "content-type": "application/jwt"}
        return self.http.request(method, BASE + path, content=body, headers=headers)

    def post(self, path: str, claims: dict[str, Any]) -> httpx.Response:
        return self.send("POST", path, claims)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.http.close()
