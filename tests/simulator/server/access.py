"""What it takes to be let in by every surface of a simulator (for now: fakes)."""

from __future__ import annotations

import base64
import json
from types import TracebackType
from typing import Any, Self

import httpx

from ibkr_web.simulator import Simulator
from tests.simulator.server.requests import Known, Made


class Access:
    """Sends a request to where it belongs, with credentials."""

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        self.refresh()
        self._http = httpx.Client(verify=simulator.ssl_context(), trust_env=False, timeout=30)
        account = simulator.brokerage.accounts.ids[0]
        self.known: Known = {
            "accountId": account,
            "acctId": account,
            "conid": 265598,
            "conids": [265598],
            "symbols": ["AAPL"],
            "symbol": "AAPL",
        }

    def refresh(self) -> None:
        """Have a brokerage session, whatever earlier requests did to it."""
        self.simulator.brokerage.session.login()
        self.simulator.clock.advance(5)

    def sign(self, claims: dict[str, Any]) -> str:
        return "a." + base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=") + ".c"

    def send(self, surfaces: list[str], made: Made) -> httpx.Response:
        base = self.simulator.gateway_url if "gateway" in surfaces else self.simulator.url
        return self._http.request(made.method, base + made.target, headers=made.headers, content=made.body)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()
