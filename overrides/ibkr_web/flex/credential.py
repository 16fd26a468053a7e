"""The token of the Flex Web Service: its only credential."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

from attrs import define, field

from ibkr_web.auth import settings
from ibkr_web.auth.secret import Secret
from ibkr_web.auth.tls import TLS
from ibkr_web.errors import ConfigurationError

__all__ = ["PRODUCTION", "FlexToken"]

PRODUCTION = "https://ndcdyn.interactivebrokers.com"


def _token(value: str | Secret) -> Secret:
    text = (value.reveal() if isinstance(value, Secret) else str(value)).strip()
    if not text or not text.isprintable() or " " in text:
        raise ConfigurationError(
            "the token of the Flex Web Service is the number the portal shows under Reporting, Flex Queries, Flex Web "
            "Service Configuration"
        )
    return Secret(text)


@define(kw_only=True, slots=False)
class FlexToken(TLS):
    """A token made in the portal, for one user name; the next one made there ends it.

    token: the number. base_url: of the service, IBKR's unless a simulator is meant. verify: see `TLS`.
    """

    token: Secret = field(converter=_token)
    base_url: str = field(default=PRODUCTION, converter=settings.origin)

    surface = "flex"

    @classmethod
    def from_env(cls, prefix: str = "IBKR_FLEX_", **overrides: Any) -> Self:
        """From `IBKR_FLEX_TOKEN`, and `IBKR_FLEX_BASE_URL` where it is there."""
        return cls(**settings.from_env(cls, prefix, overrides))

    @classmethod
    def from_profile(cls, name: str = "flex", path: str | Path | None = None, **overrides: Any) -> Self:
        """From a table of `credentials.toml` in the user's configuration folder, or of `path`."""
        return cls(**settings.from_profile(cls, name, path, overrides))
