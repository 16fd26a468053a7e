"""One renewal for everybody: a thousand calls that meet an expired token, or a lost session, cause one renewal.

Without I/O: `Shared.obtain` is a generator that yields what the renewal yields, or `Wait` where another call is at it.
Threads, event loops (asyncio and trio) and forked processes may use the same object: a fork in the middle of a renewal
leaves the child free to renew for itself, and a leader whose event loop has stopped does not keep the others waiting.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator
from concurrent.futures import Future
from contextlib import suppress
from copy import copy
from math import inf
from threading import Event, Lock, get_ident
from time import monotonic
from typing import Any, Generic, TypeVar

from ibkr_web.workflows.forking import at_fork

__all__ = ["Flow", "Shared", "Wait"]

T = TypeVar("T")

SOON = 0.05
"""The same, for one who may be told to stop."""
LOOK = 1.0
"""Seconds between two looks whether the one who is at it can still get on."""


class _Leader:
    """Where somebody is at it: a thread, perhaps with an event loop."""

    __slots__ = ("_loop", "_thread")

    def __init__(self) -> None:
        self._thread = get_ident()
        self._loop = _running_loop()

    @property
    def here(self) -> bool:
        """In this thread, so that blocking it would stop the leader as well."""
        return self._thread == get_ident()

    @property
    def stranded(self) -> bool:
        """Its event loop was closed, or stopped and left."""
        return self._loop is not None and not self._loop.is_running()


class Wait:
    """Somebody else is at it: go on when that is done, when it will not get done, or when `limit` seconds are over."""

    __slots__ = ("_done", "_leader", "_until")

    def __init__(self, done: Future[None], leader: _Leader | None = None, limit: float | None = None) -> None:
        self._done = done
        self._leader = leader
        self._until = inf if limit is None else monotonic() + limit

    def block(self) -> None:
        """Wait in this thread."""
        if self._leader is not None and self._leader.here:
            return
        while not self._over():
            with suppress(TimeoutError):
                self._done.result(self._look())

    def block_unless(self, stop: Event) -> None:
        """Wait in this thread, until `stop` is set at the longest."""
        while not self._over() and not stop.is_set():
            with suppress(TimeoutError):
                self._done.result(min(SOON, self._look()))

    async def pause(self) -> None:
        """Wait in this task, of asyncio or trio; being cancelled here disturbs nobody else."""
        loop = _running_loop()
        if loop is None:
            await self._pause_trio()
            return
        woken = loop.create_future()

        def wake(done: Future[None]) -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody waits there any more
                loop.call_soon_threadsafe(_set, woken)

        self._done.add_done_callback(wake)
        while not self._over():
            await asyncio.wait((woken,), timeout=self._look())

    async def _pause_trio(self) -> None:
        import trio

        token, woken = trio.lowlevel.current_trio_token(), trio.Event()

        def wake(done: Future[None]) -> None:
            with suppress(trio.RunFinishedError):
                token.run_sync_soon(woken.set)

        self._done.add_done_callback(wake)
        while not self._over():
            with trio.move_on_after(self._look()):
                await woken.wait()

    def _over(self) -> bool:
        stranded = self._leader is not None and self._leader.stranded
        return self._done.done() or stranded or monotonic() >= self._until

    def _look(self) -> float:
        return max(0.0, min(LOOK, self._until - monotonic()))


Flow = Generator[Any, Any, T]
Renew = Callable[[], Flow[T]]


class _Flight(Generic[T]):
    """A renewal under way. `error` is what the others are told; none and no value: the leader was called off."""

    __slots__ = ("done", "error", "leader", "value")

    def __init__(self) -> None:
        self.done: Future[None] = Future()
        self.leader = _Leader()
        self.error: BaseException | None = None
        self.value: T | None = None


class Shared(Generic[T]):
    """A value that many use and one renews."""

    def __init__(self, usable: Callable[[T], bool]) -> None:
        self._usable = usable
        self._lock = Lock()
        self._value: T | None = None
        self._flight: _Flight[T] | None = None
        at_fork(self)

    def _after_fork(self) -> None:
        """Nobody in the child would ever release this lock, or end this renewal; the value is as good there."""
        self._lock = Lock()
        self._flight = None

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

    def obtain(self, renew: Renew[T], limit: float | None = None) -> Flow[T]:
        """The value: the one there is, the one somebody is fetching, or one that this call fetches for all.

        Raises TimeoutError where somebody else has not fetched it after `limit` seconds.
        """
        until = inf if limit is None else monotonic() + limit
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
            yield Wait(flight.done, flight.leader, None if until == inf else max(0.0, until - monotonic()))
            if flight.value is not None:
                return flight.value
            if flight.error is not None:
                raise _retold(flight.error)
            if monotonic() >= until:
                raise TimeoutError("somebody else is still at it")
            with self._lock:
                if self._flight is flight:  # its leader is stranded
                    self._flight = None

    def _lead(self, flight: _Flight[T], renew: Renew[T]) -> Flow[T]:
        try:
            value = flight.value = yield from renew()
        except BaseException as error:
            flight.error = _cause(error)
            raise
        finally:
            with self._lock:
                if self._flight is flight:
                    self._flight = None
                    if flight.value is not None:
                        self._value = flight.value
            flight.done.set_result(None)
        return value


def _set(woken: asyncio.Future[None]) -> None:
    if not woken.done():
        woken.set_result(None)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _retold(error: BaseException) -> BaseException:
    """The same error for another call.

    A copy, because an exception holds the traceback of whoever raises it; not chained to the first one, whose traceback
    is that of a stranger's call. Where a constructor does not take what the exception keeps, the copy goes without it.
    """
    try:
        again: BaseException = copy(error)
    except Exception:  # noqa: BLE001  # whatever its constructor makes of arguments that are not its own
        again = type(error).__new__(type(error), *error.args)
        again.__dict__.update(vars(error))
    return again


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
