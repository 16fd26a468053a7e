"""The Client Portal Gateway: IBKR's program on your machine, which holds the login itself."""

from __future__ import annotations

import ssl
from collections.abc import Generator
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

import httpx
from attrs import define, field

from ibkr_web.auth import settings
from ibkr_web.auth.secret import digest
from ibkr_web.auth.tls import TLS, on_this_machine
from ibkr_web.errors import ConfigurationError, NotReachable
from ibkr_web.workflows.clock import SYSTEM, Clock

__all__ = ["Gateway", "GatewayAuth"]


@define(kw_only=True, slots=False)
class Gateway(TLS):
    """A gateway somebody logged in to with a browser. It reaches the Trading API only and needs no credentials here.

    url: where it listens; `https://localhost:5000` unless its configuration says otherwise (macOS keeps 5000 for
        itself, 5001 is usual there).
    verify: a certificate file to check its certificate with. Its own is self-signed, so on this machine, and only
        there, none is checked unless a file is given; for a gateway on another host a file is needed.
    dangerously_skip_tls_verification: check none for a gateway on another host either; logged and warned of each time.
    """

    base_url: str = field(default="https://localhost:5000", alias="url")

    surface = "gateway"

    def __attrs_post_init__(self) -> None:
        self.base_url = settings.origin(self.base_url)
        if not self.loopback and self.verify is None and not self.dangerously_skip_tls_verification:
            raise ConfigurationError(
                f"a gateway on another machine ({urlsplit(self.base_url).hostname}) is talked to only with its "
                "certificate checked: give verify=<file with its certificate>"
            )

    @classmethod
    def from_env(cls, prefix: str = "IBKR_GATEWAY_", **overrides: Any) -> Self:
        """From `IBKR_GATEWAY_URL` and `IBKR_GATEWAY_VERIFY`; both may be absent."""
        return cls(**settings.from_env(cls, prefix, overrides))

    @classmethod
    def from_profile(cls, name: str = "default", path: str | Path | None = None, **overrides: Any) -> Self:
        """From a table of `credentials.toml` in the user's configuration folder, or of `path`."""
        return cls(**settings.from_profile(cls, name, path, overrides))

    @property
    def identity(self) -> str:
        """Whom IBKR's limits count, as a digest: one gateway has one user."""
        return digest(self.base_url)

    @property
    def loopback(self) -> bool:
        """Whether it runs on this machine."""
        return on_this_machine(self.base_url)

    def ssl_context(self) -> ssl.SSLContext:
        """What to give httpx as `verify`."""
        if self.verify is None:
            return self._unchecked()
        return super().ssl_context()

    def auth(self) -> GatewayAuth:
        """An `httpx.Auth` that adds nothing, and refuses what the gateway cannot reach."""
        return GatewayAuth()


class GatewayAuth(httpx.Auth):
    """Adds nothing: the gateway has the login."""

    clock: Clock = SYSTEM
    renewals = 0
    """There are no tokens."""

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Called by httpx. Raises NotReachable for an operation that needs other credentials."""
        operation = request.extensions.get("ibkr.operation")
        if operation is not None and operation.surfaces and "gateway" not in operation.surfaces:
            raise NotReachable(f"{operation.name}: the Client Portal Gateway carries the Trading API only")
        yield request
