"""A book on a Redis server, for processes on many machines."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import json

from ibkr_web.errors import ConfigurationError
from ibkr_web.transport.pacing.book import Book

__all__ = ["RedisStore"]

T = TypeVar("T")

KEPT = 24 * 3600
"""Seconds after the last change until the server forgets a book; every limit is over long before."""
PATIENCE = 5.0
"""Seconds to wait for the server."""
AGAIN = 0.001
"""Seconds before a change that another process came in between of is made again."""


class RedisStore:
    """The time is the server's, the same for all. Needs the extra `redis`."""

    def __init__(self, address: str, user: str, lease: float) -> None:
        try:
            import redis  # noqa: F401
        except ImportError:
            raise ConfigurationError("sharing limits by Redis needs: pip install 'ibkr-web[redis]'") from None
        self._address = address
        self._lease = lease
        self.read = 0.0
        self._key = f"ibkr-web:pacing:1:{user}"
        try:
            self._client = self._connect()
        except ValueError as error:
            raise ConfigurationError(f"this is no address of a Redis server: {error}") from None

    def _connect(self) -> Any:
        import redis

        return redis.Redis.from_url(self._address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)

    def now(self) -> float:
        """About the time of the server."""
        self.read = time.monotonic()
        return time.time()

    def forked(self) -> None:
        """The child connects by itself."""
        self._client = self._connect()

    def change(self, change: Callable[[Book, float], T]) -> T:
        """Read, change, write; all of it again where another process has written in between."""

        def attempt(pipe: Any) -> T:
            self.read = time.monotonic()
            seconds, microseconds = pipe.time()
            now = seconds + microseconds / 1e6
            text = pipe.get(self._key)
            book = Book.from_json(json.decode(text) if text else {}, now, self._lease)
            outcome = change(book, now)
            pipe.multi()
            pipe.set(self._key, json.encode(book.to_json(now)), ex=KEPT)
            return outcome

        outcome: T = self._client.transaction(attempt, self._key, value_from_callable=True, watch_delay=AGAIN)
        return outcome
