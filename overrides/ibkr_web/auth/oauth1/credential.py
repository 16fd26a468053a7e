"""OAuth 1.0a credentials: what the self-service portal (or, for vendors, the registration with IBKR) gives."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ibkr_web.auth import settings
from ibkr_web.auth.clock import Stamps
from ibkr_web.auth.keys import Decrypter, Signer, load_decrypter, load_prime, load_signer
from ibkr_web.auth.oauth1.signature import Encoding, QueryRule
from ibkr_web.auth.secrecy import quiet, quietly_made
from ibkr_web.auth.secret import Secret, digest, optional
from ibkr_web.auth.tls import TLS
from ibkr_web.errors import ConfigurationError

if TYPE_CHECKING:
    from pathlib import Path

    from ibkr_web.auth.oauth1.flow import OAuth1Auth

__all__ = ["OAuth1"]

TEST_CONSUMER = "TESTCONS"
PRODUCTION = "https://api.ibkr.com"


def _query_rule(value: str | QueryRule) -> QueryRule:
    return settings.choice(QueryRule, value)


def _encoding(value: str | Encoding) -> Encoding:
    return settings.choice(Encoding, value)


@quietly_made
@define(kw_only=True, slots=False)
class OAuth1(TLS):
    """OAuth 1.0a, first party or vendor: reaches the Trading API.

    consumer_key: the nine letters you chose in the portal (vendors: what IBKR issued).
    access_token, access_token_secret: from the portal; the secret is the base64 text, encrypted for you. A vendor
        leaves both out until a user has granted access (`ibkr_web.auth.oauth1.third_party`).
    signing_key, encryption_key: your two private RSA keys: path, PEM, or an object with `sign` / `decrypt`.
    dh_parameters: the Diffie-Hellman parameters you uploaded: path or PEM, or the prime as number or hexadecimal text.
    decrypted_secret: the secret as hexadecimal text, instead of `access_token_secret` and `encryption_key`; see
        `decrypt_secret`, which is run once so that the encryption key need not leave where it is kept.
    realm: `limited_poa`, or `test_realm` for the shared consumer TESTCONS; chosen by itself.
    query_rule, encoding: how requests are signed; IBKR's published rule unless you choose another.
    correct_clock: make up for a clock of this machine that is wrong, once IBKR has refused its time.
    passphrase: of the key files; it is not kept.
    """

    consumer_key: str
    signing_key: Signer = field(repr=False)
    dh_parameters: Any = field(repr=False)
    access_token: Secret = field(factory=lambda: Secret(""), converter=Secret)
    access_token_secret: Secret | None = field(default=None, converter=optional)
    encryption_key: Decrypter | None = field(default=None, repr=False)
    decrypted_secret: Secret | None = field(default=None, converter=optional)
    passphrase: Secret | None = field(default=None, converter=optional, repr=False)
    realm: str = ""
    base_url: str = PRODUCTION
    query_rule: QueryRule = field(default=QueryRule.FOLD, converter=_query_rule)
    encoding: Encoding = field(default=Encoding.STRICT, converter=_encoding)
    correct_clock: bool = field(default=False, converter=settings.flag)

    surface = "oauth1"

    def __attrs_post_init__(self) -> None:
        self.signing_key = load_signer(self.signing_key, "signing key", self.passphrase)
        self.prime, self.generator = load_prime(self.dh_parameters)
        if self.encryption_key is not None:
            self.encryption_key = load_decrypter(self.encryption_key, "encryption key", self.passphrase)
        self.passphrase = None
        secret = self.decrypted_secret or (self.access_token_secret and self.encryption_key)
        if self.access_token and not secret:
            raise ConfigurationError(
                "OAuth 1.0a needs either access_token_secret with encryption_key, or decrypted_secret alone"
            )
        self.base_url = settings.origin(self.base_url)
        if not self.realm:
            self.realm = "test_realm" if self.consumer_key == TEST_CONSUMER else "limited_poa"
        self.stamps = Stamps(self.correct_clock)
        self._secret: bytes | None = None

    @classmethod
    @quiet
    def from_env(cls, prefix: str = "IBKR_", **overrides: Any) -> Self:
        """From `IBKR_CONSUMER_KEY`, `IBKR_ACCESS_TOKEN`, `IBKR_SIGNING_KEY` …: the field names in capitals.

        Keys may be paths or PEM text. Raises ConfigurationError naming what is missing.
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
        return digest(self.consumer_key, self.access_token)

    @property
    def secret(self) -> bytes:
        """The decrypted access token secret."""
        if self._secret is None:
            if self.decrypted_secret is None:
                self._secret = decrypt_secret(self.access_token_secret, self.encryption_key)
            else:
                self._secret = _from_hex(self.decrypted_secret)
        return self._secret

    def auth(self) -> OAuth1Auth:
        """The `httpx.Auth` of these credentials, the same one each time, so that its session token is shared."""
        if not self.access_token:
            raise ConfigurationError(
                "no access token: the self-service portal shows it; vendors get one per user, see `third_party`"
            )
        found = vars(self).get("_auth")
        if found is None:
            from ibkr_web.auth.oauth1.flow import OAuth1Auth

            found = vars(self).setdefault("_auth", OAuth1Auth(self))  # whichever of two threads is first: one for both
        auth: OAuth1Auth = found
        return auth


@quiet
def decrypt_secret(secret: Secret | str | None, key: Any, passphrase: str | None = None) -> bytes:
    """The clear bytes of an access token secret. Their `.hex()` is what `decrypted_secret` takes."""
    if not secret or key is None:
        raise ConfigurationError("the access token secret and the encryption key are needed")
    try:
        encrypted = base64.b64decode(Secret(secret).reveal(), validate=True)
    except binascii.Error as error:
        raise ConfigurationError(
            "the access token secret is no base64 text; copy it whole, with its = signs"
        ) from error
    try:
        return load_decrypter(key, passphrase=passphrase).decrypt(encrypted)
    except ValueError as error:
        raise ConfigurationError(
            "the access token secret was not encrypted for this encryption key: the two keys may be swapped, or the "
            "secret belongs to an older access token (each new one has a new secret)"
        ) from error


def _from_hex(secret: Secret) -> bytes:
    try:
        return bytes.fromhex(secret.reveal())
    except ValueError as error:
        raise ConfigurationError("decrypted_secret is no hexadecimal text") from error
