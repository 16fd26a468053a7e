"""Schemathesis sends what the contract allows, and what it does not, to every operation: nothing of ours may fail."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

import ibkr_contract
from ibkr_web.simulator import Simulator
from tests.peers.environments import SCHEMATHESIS

pytestmark = [pytest.mark.peers, pytest.mark.slow]

MOVES_THE_SESSION = ("session.log_out", "session.open_websocket")


def document(prefix: str, url: str) -> dict[str, Any]:
    """The part of the contract under a prefix, served by the simulator."""
    contract = ibkr_contract.load("web-api")
    paths = {
        path: {
            method: operation
            for method, operation in item.items()
            if operation["x-ibkr"]["name"] not in MOVES_THE_SESSION
            and operation.get("x-ib-gateway-security-policy") != "SIGNED_JWT"
        }
        for path, item in contract["paths"].items()
        if path.startswith(prefix)
    }
    return {**contract, "paths": {path: item for path, item in paths.items() if item}, "servers": [{"url": url}]}


@pytest.mark.parametrize("prefix", ["/v1/api/", "/gw/api/"])
def test_nothing_of_ours_fails(tmp_path: Path, prefix: str) -> None:
    with Simulator() as simulator:
        headers = {"User-Agent": "schemathesis"}
        url = simulator.gateway_url
        if prefix == "/gw/api/":
            url = simulator.url
            headers["Authorization"] = f"Bearer {bearer(simulator)}"
        file = tmp_path / "contract.json"
        file.write_text(json.dumps(document(prefix, url)))
        command = [
            str(SCHEMATHESIS.python()), "-m", "schemathesis.cli", "run", str(file), f"--url={url}",
            "--tls-verify=false",
            "--checks=not_a_server_error", "--max-examples=6", "--phases=examples,coverage,fuzzing", "--seed=1",
            "--generation-database=none", "--no-color", "--continue-on-failure",
            *(f"--header={name}: {value}" for name, value in headers.items()),
        ]  # fmt: skip
        subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=900, check=False)
        own = [each for each in simulator.violations if each.kind == "simulator"]
        asked = {entry.operation for entry in simulator.requests}
        total = simulator.requests.total
    assert own == []
    assert total > 500
    assert len(asked) > 30


def bearer(simulator: Simulator) -> str:
    """An access token as the simulator gives them, without the detour of asking for one."""
    import httpx

    from ibkr_web import OAuth2

    client = simulator.identities.oauth2
    credentials = OAuth2(
        client_id=client.client_id,
        key_id=client.key_id,
        private_key=client.private_key_pem,
        scopes=sorted(client.scopes),
        base_url=simulator.url,
    )
    with httpx.Client(auth=credentials.auth(), verify=simulator.ssl_context()) as http:
        answer = http.get(f"{simulator.url}/gw/api/v1/echo/https")
    return answer.request.headers["authorization"].removeprefix("Bearer ")
