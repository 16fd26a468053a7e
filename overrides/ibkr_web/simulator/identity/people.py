"""Who may come in: users, OAuth 1.0a consumers with their access tokens, OAuth 2.0 clients with their scopes."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15

from ibkr_web.simulator.identity.keys import GENERATOR, PRIME, pem, public_key, rsa_key

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey

__all__ = ["AccessToken", "Client", "Consumer"]


@dataclass(slots=True)
class AccessToken:
    """What a user granted a consumer."""

    token: str
    username: str
    secret: bytes = field(repr=False)
    paper: bool = False


@dataclass(slots=True)
class Consumer:
    """An OAuth 1.0a consumer, as registered with IBKR: the public halves of two keys, and a prime."""

    consumer_key: str
    realm: str = "limited_poa"
    first_party: bool = True
    """First-party consumers have their access token from the portal and may not ask for request tokens."""
    active: bool = True
    """A new one works after the next nightly restart only."""
    prime: int = PRIME
    generator: int = GENERATOR
    callback: str = "oob"
    tokens: dict[str, AccessToken] = field(default_factory=dict)
    signing_public: str = ""
    """Public keys of your own, PEM text, as one uploads them to IBKR. Without them the simulator makes both pairs."""
    encryption_public: str = ""

    @property
    def signing_key(self) -> RSAPrivateKey:
        """Signs the token requests, made here. A test configures its client with it."""
        if self.signing_public:
            raise ValueError(f"the signing key of {self.consumer_key} was not made here")
        return rsa_key(f"signing {self.consumer_key}")

    @property
    def encryption_key(self) -> RSAPrivateKey:
        """Opens the access token secret, made here."""
        if self.encryption_public:
            raise ValueError(f"the encryption key of {self.consumer_key} was not made here")
        return rsa_key(f"encryption {self.consumer_key}")

    @property
    def verifying_key(self) -> RSAPublicKey:
        """What signatures are checked with."""
        return public_key(self.signing_public) if self.signing_public else self.signing_key.public_key()

    @property
    def sealing_key(self) -> RSAPublicKey:
        """What secrets are encrypted with."""
        return public_key(self.encryption_public) if self.encryption_public else self.encryption_key.public_key()

    @property
    def signing_key_pem(self) -> str:
        """The signing key as PEM text."""
        return pem(self.signing_key)

    @property
    def encryption_key_pem(self) -> str:
        """The encryption key as PEM text."""
        return pem(self.encryption_key)

    @property
    def access_token(self) -> str:
        """The first access token."""
        return next(iter(self.tokens))

    @property
    def access_token_secret(self) -> str:
        """Its secret, encrypted for the consumer: base64 text as the portal shows it."""
        return self.sealed(self.tokens[self.access_token])

    def sealed(self, token: AccessToken) -> str:
        """The secret of an access token, encrypted for the consumer, base64."""
        return base64.b64encode(self.sealing_key.encrypt(token.secret, PKCS1v15())).decode("ascii")

    def write(self, folder: Path) -> None:
        """Put `signing.pem`, `encryption.pem` and `dhprime.txt` (hexadecimal) into a folder."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in (
            ("signing.pem", self.signing_key_pem),
            ("encryption.pem", self.encryption_key_pem),
            ("dhprime.txt", f"{self.prime:x}"),
        ):
            path = folder / name
            path.touch(mode=0o600)
            path.write_text(text, encoding="ascii")


@dataclass(slots=True)
class Client:
    """An OAuth 2.0 client, as registered with IBKR."""

    client_id: str
    key_id: str = "main"
    scopes: frozenset[str] = frozenset()
    """What was granted at registration."""
    usernames: tuple[str, ...] = ()
    """Users it may open SSO sessions for."""
    public: str = ""
    """A public key of your own, PEM text, as one hands it to IBKR. Without it the simulator makes the pair."""

    @property
    def private_key(self) -> RSAPrivateKey:
        """Signs assertions and bodies, made here. A test configures its client with it."""
        if self.public:
            raise ValueError(f"the key of {self.client_id} was not made here")
        return rsa_key(f"client {self.client_id}")

    @property
    def private_key_pem(self) -> str:
        """The private key as PEM text."""
        return pem(self.private_key)

    @property
    def public_key(self) -> RSAPublicKey:
        """What IBKR has of it."""
        return public_key(self.public) if self.public else self.private_key.public_key()

    @property
    def username(self) -> str:
        """The first of its users."""
        return self.usernames[0]
