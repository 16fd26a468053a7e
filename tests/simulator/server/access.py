"""What it takes to be let in by every surface of a simulator."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any, Self

import httpx
import jwt

from ibkr_web.simulator import Simulator
from tests.simulator.server.requests import Known, Made

TOKEN = "/oauth2/api/v1/token"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


class Access:
    """Sends a request to where it belongs: through the gateway where that serves it, else with an access token."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        self.client = simulator.identities.oauth2
        self._http = httpx.Client(verify=simulator.ssl_context(), trust_env=False, timeout=30)
        self.refresh()
        account = simulator.brokerage.accounts.ids[0]
        self.known: Known = {
            "accountId": account,
            "acctId": account,
            "conid": 265598,
            "conids": [265598],
            "symbol": "AAPL",
            "symbols": ["AAPL"],
            "credential": self.client.username,
            "ip": "127.0.0.1",
        }
        self.bearer = self._bearer()

    def refresh(self) -> None:
        """Have a brokerage session, whatever earlier requests did to it."""
        self.simulator.brokerage.session.login()
        self.simulator.clock.advance(5)

    def sign(self, claims: dict[str, Any], **header: str) -> str:
        """A signed body."""
        now = int(time.time())
        whole = claims | {"iss": self.client.client_id, "iat": now, "exp": now + 60}
        return jwt.encode(whole, self.client.private_key, "RS256", headers={"kid": self.client.key_id} | header)

    def send(self, surfaces: list[str], made: Made) -> httpx.Response:
        """Send a request made from the contract."""
        gateway = "gateway" in surfaces
        base = self.simulator.gateway_url if gateway else self.simulator.url
        headers = made.headers if gateway else made.headers | {"authorization": f"Bearer {self.bearer}"}
        return self._http.request(made.method, base + made.target, headers=headers, content=made.body)

    def _bearer(self) -> str:
        now = int(time.time())
        claims = {
            "iss": self.client.client_id,
            "sub": self.client.client_id,
            "aud": "/token",
            "iat": now,
            "exp": now + 20,
        }
        form = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTION,
            "client_assertion": jwt.encode(claims, self.client.private_key, "RS256", headers={"kid": "main"}),
            "scope": " ".join(sorted(self.client.scopes)),
        }
        answer = self._http.post(self.simulator.url + TOKEN, data=form)
        return str(answer.raise_for_status().json()["access_token"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()
