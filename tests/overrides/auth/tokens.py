"""What the tests of credentials share: addresses, and tokens that are old enough to be suspected."""

from __future__ import annotations

from typing import Any

import httpx
from attrs import evolve

from ibkr_web.simulator import Simulator

ACCOUNTS = "/v1/api/portfolio/accounts"
ECHO = "/gw/api/v1/echo/https"
LST = "authorization.create_live_session_token"
TOKEN, SSO = "authorization.create_oauth2_token", "authorization.create_sso_session"
RENEWALS = (LST, TOKEN, SSO)


def opened(simulator: Simulator, auth: httpx.Auth, **how: Any) -> httpx.Client:
    """A client with credentials."""
    return httpx.Client(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url, **how)


def opened_async(simulator: Simulator, auth: httpx.Auth, **how: Any) -> httpx.AsyncClient:
    """The same, async."""
    return httpx.AsyncClient(auth=auth, verify=simulator.ssl_context(), base_url=simulator.url, **how)


def aged(auth: Any) -> None:
    """Our tokens were made a minute ago, so that a 401 may be their fault."""
    for name in ("_tokens", "_access", "_sso"):
        shared = getattr(auth, name, None)
        if shared is not None and shared.value is not None:
            life = shared.value.life
            shared.set(evolve(shared.value, life=evolve(life, made=life.made - 60)))


def expire(simulator: Simulator, auth: Any) -> None:
    """The server forgets the tokens, and ours are old enough to be suspected."""
    simulator.identities.expire()
    aged(auth)


def renewed(simulator: Simulator) -> list[tuple[str, int]]:
    """The requests for tokens and how they were answered, in order."""
    return [(entry.operation, entry.status) for entry in simulator.requests if entry.operation in RENEWALS]
