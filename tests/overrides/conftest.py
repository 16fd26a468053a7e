"""A simulator with its checks on, and credentials that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from ibkr_web import Gateway, OAuth1, OAuth2
from ibkr_web.simulator import Simulator


@pytest.fixture
def simulator(direct: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """One that refuses ways of signing IBKR does not document."""
    with Simulator() as running:
        running.identities.strict = True
        yield running


def gateway(simulator: Simulator, **how: Any) -> Gateway:
    """Through the gateway's port."""
    return Gateway(url=simulator.gateway_url, **how)


def oauth1(simulator: Simulator, **how: Any) -> OAuth1:
    """A first-party consumer."""
    consumer = simulator.identities.oauth1
    given = {
        "consumer_key": consumer.consumer_key,
        "access_token": consumer.access_token,
        "access_token_secret": consumer.access_token_secret,
        "signing_key": consumer.signing_key_pem,
        "encryption_key": consumer.encryption_key_pem,
        "dh_parameters": consumer.prime,
        "base_url": simulator.url,
    }
    return OAuth1(**(given | how))


def oauth2(simulator: Simulator, **how: Any) -> OAuth2:
    """A client with every scope, and a user for trading."""
    client = simulator.identities.oauth2
    given = {
        "client_id": client.client_id,
        "key_id": client.key_id,
        "private_key": client.private_key_pem,
        "scopes": sorted(client.scopes),
        "username": client.username,
        "ip": "192.0.2.7",
        "base_url": simulator.url,
    }
    return OAuth2(**(given | how))


CREDENTIALS = {"gateway": gateway, "oauth1": oauth1, "oauth2": oauth2}
