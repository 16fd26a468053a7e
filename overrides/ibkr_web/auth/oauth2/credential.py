"""OAuth 2.0 credentials: what IBKR gives an organisation that registered its public key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ibkr_web.auth import settings
from ibkr_web.auth.clock import Stamps
from ibkr_web.auth.keys import Signer, load_signer
from ibkr_web.auth.secrecy import quiet, quietly_made
from ibkr_web.auth.secret import Secret, digest, optional
from ibkr_web.auth.tls import TLS
from ibkr_web.errors import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

    from ibkr_web.auth.oauth2.flow import OAuth2Auth

__all__ = ["OAuth2"]

PRODUCTION = "https://api.ibkr.com"
QA = "https://qa.interactivebrokers.com"


def _scopes(value: str | list[str] | tuple[str, ...] | frozenset[str]) -> tuple[str, ...]:
    return tuple(value.split()) if isinstance(value, str) else tuple(value)


@quietly_made
@define(kw_only=True, slots=False)
class OAuth2(TLS):
    """OAuth 2.0, for organisations, advisors and introducing brokers: reaches Account Management, and with `username`
    the Trading API through an SSO session.

    client_id, key_id: what IBKR gave for your registered public key (the key id is often `main`).
    private_key: path, PEM, or an object with `sign`.
    scopes: what to ask for, space-separated or a list; only what was granted at registration can be had.
    username: the IBKR user of the SSO session.
    ip: this machine's public address as IBKR sees it, or a function that tells it; needed for an SSO session. When the
        address changes IBKR wants a new session.
    audience: `/token`, which running clients send; some send the whole address of the token endpoint.
    environment: `production` or `qa` (another registration with another key pair); or give `base_url`.
    correct_clock: make up for a clock of this machine that is wrong, once IBKR has refused its time.
    passphrase: of the key file; it is not kept.
    """

    client_id: str
    key_id: str
    private_key: Signer = field(repr=False)
    scopes: tuple[str, ...] = field(default=(), converter=_scopes)
    username: str = field(default="", repr=False)
    ip: str | Callable[[], str] = field(default="", repr=False)
    alternative_ips: tuple[str, ...] = field(default=(), converter=_scopes, repr=False)
    passphrase: Secret | None = field(default=None, converter=optional, repr=False)
    audience: str = "/token"
    environment: str = "production"
    base_url: str = ""
    correct_clock: bool = field(default=False, converter=settings.flag)

    surface = "oauth2"

    def __attrs_post_init__(self) -> None:
        self.private_key = load_signer(self.private_key, "private key", self.passphrase)
        self.passphrase = None
        if not self.base_url:
            known = {"production": PRODUCTION, "qa": QA}
            if self.environment not in known:
                raise ConfigurationError(f"environment is 'production' or 'qa', not {self.environment!r}")
            self.base_url = known[self.environment]
        self.base_url = settings.origin(self.base_url)
        self.stamps = Stamps(self.correct_clock)

    @classmethod
    @quiet
    def from_env(cls, prefix: str = "IBKR_OAUTH2_", **overrides: Any) -> Self:
        """From `IBKR_OAUTH2_CLIENT_ID`, `IBKR_OAUTH2_KEY_ID`, `IBKR_OAUTH2_PRIVATE_KEY` …: the field names in capitals.

        Raises ConfigurationError naming what is missing.
        """
        return cls(**settings.from_env(cls, prefix, overrides))

    @classmethod
    @quiet
    def from_profile(cls, name: str = "default", path: str | Path | None = None, **overrides: Any) -> Self:
        """From a table of `credentials.toml` in the user's configuration folder, or of `path`; only you may read it."""
        return cls(**settings.from_profile(cls, name, path, overrides))

    @property
    def identity(self) -> str:
        """Whom IBKR's limits count, as a digest."""
        return digest(self.client_id, self.username)

    def auth(self) -> OAuth2Auth:
        """The `httpx.Auth` of these credentials, the same one each time, so that its tokens are shared."""
        found = vars(self).get("_auth")
        if found is None:
            from ibkr_web.auth.oauth2.flow import OAuth2Auth

            found = vars(self).setdefault("_auth", OAuth2Auth(self))  # whichever of two threads is first: one for both
        auth: OAuth2Auth = found
        return auth

    def address(self) -> str:
        """This machine's public address, for SSO sessions."""
        address = self.ip() if callable(self.ip) else self.ip
        if not address:
            raise ConfigurationError(
                "an SSO session is tied to this machine's public address, as IBKR sees it: give ip=…"
            )
        return address

    def sign_body(self, operation: Any, claims: bytes) -> str:
        """The signed form of a request body; it fits `ibkr_openapi.Client(signer=…)`."""
        from ibkr_web.auth.oauth2.tokens import signed_body

        return signed_body(claims, self.client_id, self.key_id, self.private_key, now=self.stamps.now())
