"""One renewal for everybody: a thousand calls that meet an expired token, or a lost session, cause one renewal.

Without I/O: `Shared.obtain` is a generator that yields what the renewal yields, or `Wait` where another call is at it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from concurrent.futures import Future
from copy import copy
from threading import Lock
from typing import Any, Generic, TypeVar

__all__ = ["Flow", "Shared", "Wait"]

T = TypeVar("T")


class Wait:
    """Somebody else is at it: go on when that is done."""

    __slots__ = ("_done",)

    def __init__(self, done: Future[None]) -> None:
        self._done = done

    def block(self) -> None:
        """Wait in this thread."""
        self._done.result()

    async def pause(self) -> None:
        """Wait in this task; being cancelled here disturbs nobody else."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            import anyio

            while not self._done.done():
                await anyio.sleep(0.01)
        else:
            await asyncio.shield(asyncio.wrap_future(self._done))


Flow = Generator[Any, Any, T]
Renew = Callable[[], Flow[T]]


class _Flight(Generic[T]):
    """A renewal under way. `error` is what the others are told; none and no value: the leader was called off."""

    __slots__ = ("done", "error", "value")

    def __init__(self) -> None:
        self.done: Future[None] = Future()
        self.error: BaseException | None = None
        self.value: T | None = None


class Shared(Generic[T]):
    """A value that many use and one renews."""

    def __init__(self, usable: Callable[[T], bool]) -> None:
        self._usable = usable
        self._lock = Lock()
        self._value: T | None = None
        self._flight: _Flight[T] | None = None

    @property
    def value(self) -> T | None:
        """What is there now, usable or not."""
        return self._value

    def set(self, value: T | None) -> None:
        """Put a value there, or take it away."""
        with self._lock:
            self._value = value

    def drop(self, stale: T) -> None:
        """Take one value away, unless somebody has renewed it already."""
        with self._lock:
            if self._value is stale:
                self._value = None

    def obtain(self, renew: Renew[T]) -> Flow[T]:
        """The value: the one there is, the one somebody is fetching, or one that this call fetches for all."""
        while True:
            with self._lock:
                value, flight, leading = self._value, self._flight, False
                if value is not None and self._usable(value):
                    return value
                if flight is None:
                    flight, leading = _Flight(), True
                    self._flight = flight
            if leading:
                return (yield from self._lead(flight, renew))
            yield Wait(flight.done)
            if flight.value is not None:
                return flight.value
            if flight.error is not None:
                raise copy(flight.error) from flight.error

    def _lead(self, flight: _Flight[T], renew: Renew[T]) -> Flow[T]:
        try:
            value = flight.value = yield from renew()
        except BaseException as error:
            flight.error = _cause(error)
            raise
        finally:
            with self._lock:
                if flight.value is not None:
                    self._value = flight.value
                self._flight = None
            flight.done.set_result(None)
        return value


def _cause(error: BaseException) -> Exception | None:
    """What the waiting calls are told. httpx closes a flow when sending fails: then the reason is in the context."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, Exception) and not isinstance(seen, asyncio.CancelledError):
            return seen
        if not isinstance(seen, GeneratorExit):
            return None
        seen = seen.__context__
    return None
