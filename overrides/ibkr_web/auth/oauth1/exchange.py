"""The live session token: a Diffie-Hellman exchange keyed with the access token secret, good for 24 hours.

Source: "OAuth at Interactive Brokers" and IBKR's Web API pages; the expiry rule is explained at `expiry`.
"""

from __future__ import annotations

import base64
import hmac
import secrets
from datetime import UTC, datetime, timedelta
from hashlib import sha1, sha256

from attrs import field, frozen

__all__ = ["KeyExchange", "LiveSessionToken", "expiry", "java_bytes"]

LIFETIME = timedelta(hours=24)
_FUTURE = timedelta(minutes=5)


@frozen
class LiveSessionToken:
    """The key that signs every call, and until when."""

    key: bytes = field(repr=False)
    expires_at: datetime
    """By IBKR's clock; aware, UTC."""
    ahead: float = 0.0
    """Seconds by which this machine's clock was ahead of IBKR's when the token was made."""

    def sign(self, base: str) -> str:
        """HMAC-SHA256 of a base string, base64."""
        return base64.b64encode(hmac.digest(self.key, base.encode(), sha256)).decode("ascii")

    def belongs_to(self, consumer_key: str, signature: str) -> bool:
        """Whether IBKR computed the same token: its signature is the HMAC-SHA1 of the consumer key."""
        expected = hmac.digest(self.key, consumer_key.encode(), sha1).hex()
        return hmac.compare_digest(expected, signature.lower())


class KeyExchange:
    """One exchange: a new private number each time, never shown."""

    __slots__ = ("_prime", "_private", "challenge")

    def __init__(self, prime: int, generator: int = 2, private: int | None = None) -> None:
        self._prime = prime
        self._private = secrets.randbits(256) if private is None else private
        self.challenge = format(pow(generator, self._private, prime), "x")
        """What is sent: lower-case hexadecimal text without padding."""

    def token(self, response: str, secret: bytes, expires_at: datetime, ahead: float = 0.0) -> LiveSessionToken:
        """The token of IBKR's answer (hexadecimal text) and the decrypted access token secret.

        ValueError for what is no number of the group, or one that would make the token guessable.
        """
        theirs = int(response, 16)
        if not 1 < theirs < self._prime - 1:
            raise ValueError("out of range")
        shared = pow(theirs, self._private, self._prime)
        return LiveSessionToken(hmac.digest(java_bytes(shared), secret, sha1), expires_at, ahead)


def java_bytes(number: int) -> bytes:
    """Big-endian two's complement as Java writes it: a zero byte in front when the first bit would be set."""
    return number.to_bytes(number.bit_length() // 8 + 1, "big")


def expiry(milliseconds: int, now: datetime | None = None) -> datetime:
    """When a token ends, from `live_session_token_expiration` (epoch milliseconds), aware, UTC.

    Sources disagree on whether that is the end or the moment of making: what is not clearly in the future is taken for
    the latter, and the token lasts 24 hours from then.
    """
    moment = datetime.fromtimestamp(milliseconds / 1000, UTC)
    current = now or datetime.now(UTC)
    return moment if moment > current + _FUTURE else moment + LIFETIME
