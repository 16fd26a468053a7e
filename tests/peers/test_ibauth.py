"""ibauth gets an access token, an SSO session and a brokerage session with OAuth 2.0."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ibkr_web.simulator import Simulator
from tests.peers.environments import IBAUTH

pytestmark = [pytest.mark.peers, pytest.mark.slow]


def test_a_session_is_opened(tmp_path: Path) -> None:
    with Simulator() as simulator:
        client = simulator.identities.oauth2
        key = tmp_path / "key.pem"
        key.write_text(client.private_key_pem)
        seen = IBAUTH.run(
            "ibauth_session.py",
            {
                "folder": str(tmp_path),
                "client_id": client.client_id,
                "key_id": client.key_id,
                "username": client.username,
                "key": str(key),
                "domain": urlsplit(simulator.url).netloc,
                "address": "127.0.0.1",
            },
            SSL_CERT_FILE=str(simulator.certificate),
        )
        deviations = {violation.kind for violation in simulator.violations}
    assert seen["session"] is True
    assert seen["connected"] is True
    # it sends the body of ssodh/init as a form although IBKR documents JSON
    assert deviations <= {"media type"}
