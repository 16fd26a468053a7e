"""ibind through the gateway and with OAuth 1.0a: session, accounts, positions, search, quotes, an order, a stream."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ibkr_web.simulator import Simulator
from tests.peers.environments import IBIND

pytestmark = [pytest.mark.peers, pytest.mark.slow]


def tour(simulator: Simulator, settings: dict[str, Any], **environment: str) -> dict[str, Any]:
    account = simulator.brokerage.accounts.ids[0]
    simulator.brokerage.portfolio.fill(account, 130)
    price = round(simulator.brokerage.market.quote(265598).last * 0.8, 2)
    seen: dict[str, Any] = IBIND.run(
        "ibind_tour.py", {"account": account, "price": price, "questions": [], **settings}, **environment
    )
    return seen


def looked_right(seen: dict[str, Any], account: str) -> None:
    assert seen["status"]["authenticated"] is True
    assert seen["session"] is True
    assert account in {row["accountId"] for row in seen["accounts"]}
    assert account in seen["brokerage_accounts"]
    assert seen["positions"]
    assert seen["positions"] != seen["positions_on_page_1"]
    assert "BASE" in seen["ledger"]
    assert seen["conids"] == {"AAPL": 265598}
    assert seen["snapshot"].keys() >= {"31", "84", "86"}
    assert seen.get("history", 0) > 10, seen["cold"]
    assert any(row["order_ref"] == "peer-1" for row in seen["orders"])
    assert seen["subscribed"] is True
    assert seen["frames"]
    assert "msg" in seen["cancelled"]
    assert seen["suppressed"] == {"status": "submitted"}
    assert seen["summary"]


def test_through_the_gateway(tmp_path: Path) -> None:
    with Simulator() as simulator:
        seen = tour(
            simulator,
            {
                "folder": str(tmp_path),
                "url": f"{simulator.gateway_url}/v1/api/",
                "certificate": str(simulator.certificate),
                "stream": simulator.gateway_websocket_url,
            },
        )
        looked_right(seen, simulator.brokerage.accounts.ids[0])
        assert {violation.kind for violation in simulator.violations} <= DEVIATIONS


def test_with_oauth(tmp_path: Path) -> None:
    with Simulator() as simulator:
        consumer = simulator.identities.oauth1
        (tmp_path / "signing.pem").write_text(consumer.signing_key_pem)
        (tmp_path / "encryption.pem").write_text(consumer.encryption_key_pem)
        seen = tour(
            simulator,
            {
                "folder": str(tmp_path),
                "certificate": str(simulator.certificate),
                "stream": simulator.websocket_url,
                "oauth": {
                    "oauth_rest_url": f"{simulator.url}/v1/api/",
                    "access_token": consumer.access_token,
                    "access_token_secret": consumer.access_token_secret,
                    "consumer_key": consumer.consumer_key,
                    "dh_prime": f"{consumer.prime:x}",
                    "signature_key_fp": str(tmp_path / "signing.pem"),
                    "encryption_key_fp": str(tmp_path / "encryption.pem"),
                    "realm": consumer.realm,
                    "init_brokerage_session": False,
                    "maintain_oauth": False,
                },
            },
            REQUESTS_CA_BUNDLE=str(simulator.certificate),
        )
        looked_right(seen, simulator.brokerage.accounts.ids[0])
        assert {violation.kind for violation in simulator.violations} <= DEVIATIONS
        # it leaves the query out of what it signs, and sends the Diffie-Hellman challenge twice
        assert simulator.identities.deviations


DEVIATIONS: set[str] = set()
