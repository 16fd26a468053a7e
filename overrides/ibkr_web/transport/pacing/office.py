"""The book that several processes have, and the one thread of this process that reads and writes it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Lock, Timer
from typing import Any, Protocol, TypeVar

from ibkr_web.transport.pacing.book import Book
from ibkr_web.workflows.forking import at_fork

__all__ = ["Office", "Store"]

logger = logging.getLogger("ibkr_web.pacing")

T = TypeVar("T")
Change = Callable[[Book, float], T]

COMPLAIN = 60.0
"""Seconds between two warnings that the book cannot be reached."""


class Store(Protocol):
    """Where a book is kept. `change` is carried out by one process at a time, wholly or not at all.

    A change may be begun more than once before it counts: it changes nothing but the book.
    """

    read: float
    """When, by `time.monotonic`, the time was read that a change sees, or a moment before. Not when the change is
    begun: a busy machine may let this process stand in between, and a place would count as taken later than it was."""

    def change(self, change: Change[T]) -> T:
        """Have a function look at the book, change it, and see the time that all who share it go by."""
        ...

    def now(self) -> float:
        """About that time, without asking anybody."""
        ...

    def forked(self) -> None:
        """In a child: never touch the parent's connection."""
        ...


class Office:
    """Does one change after the other. Where the book cannot be reached it keeps one of its own until it can."""

    def __init__(self, store: Store, lease: float) -> None:
        self._store = store
        self._lease = lease
        self._alone = Book()
        self._complained = -COMPLAIN
        self._start()
        at_fork(self)

    @classmethod
    def at(cls, shared: bool | str | Path, user: str, lease: float) -> Office:
        """Where `Pacing.shared` says."""
        if isinstance(shared, str) and shared.partition("://")[0] in ("redis", "rediss", "unix"):
            from ibkr_web.transport.pacing.redis_store import RedisStore

            return cls(RedisStore(shared, user, lease), lease)
        from ibkr_web.transport.pacing.sqlite_store import SQLiteStore, own_file

        return cls(
            SQLiteStore(own_file() if isinstance(shared, bool) else Path(shared).expanduser(), user, lease), lease
        )

    def _start(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ibkr-web-pacing")
        self._lock = Lock()
        self._held: set[Any] = set()
        self._pending: list[tuple[Change[Any], Future[Any]]] = []
        self._timer: Timer | None = None

    def _after_fork(self) -> None:
        self._store.forked()
        self._alone = Book()
        self._start()

    def change(self, change: Change[T]) -> Future[T]:
        """Have it done, and what came of it. What comes together is done together."""
        done: Future[T] = Future()
        with self._lock:
            self._pending.append((change, done))
            first = len(self._pending) == 1
        if first:
            try:
                self._thread.submit(self._carry_out)
            except RuntimeError:  # the interpreter is shutting down, and takes no more work from anybody
                self._carry_out()
        return done

    def since(self) -> float:
        """Within a change: seconds since the time that it sees."""
        return time.monotonic() - self._store.read

    def tell(self, change: Change[Any], then: Callable[[], None] | None = None) -> None:
        """Have it done, and something after that; nobody waits for it."""
        done = self.change(change)
        if then is not None:
            done.add_done_callback(lambda _: then())

    def _carry_out(self) -> None:
        taken: list[tuple[Change[Any], Future[Any]]] = []

        def changes(book: Book, now: float) -> list[Any]:
            with self._lock:
                taken.extend(self._pending)
                self._pending.clear()
            return [change(book, now) for change, _ in taken]

        try:
            try:
                outcomes = self._store.change(changes)
            except Exception as error:  # noqa: BLE001  # full disk, no server, a file somebody else wrote to
                self._complain(error)
                outcomes = changes(self._alone, self._store.now())
        except BaseException as error:
            for _, done in taken:
                done.set_exception(error)
            raise
        for (_, done), outcome in zip(taken, outcomes, strict=True):
            done.set_result(outcome)

    def _complain(self, error: Exception) -> None:
        now = time.monotonic()
        if now - self._complained >= COMPLAIN:
            self._complained = now
            logger.warning(
                "limits are not shared at the moment (%s: %s): this process counts for itself",
                type(error).__name__,
                error,
            )

    def hold(self, ticket: Any) -> None:
        """A request with a place among `concurrent` ones is on its way: say so from time to time."""
        with self._lock:
            self._held.add(ticket)
            self._later()

    def let_go(self, ticket: Any) -> None:
        """It is no longer."""
        with self._lock:
            self._held.discard(ticket)

    def _later(self) -> None:
        if self._timer is None and self._held:
            self._timer = Timer(self._lease / 3, self._renew)
            self._timer.daemon = True
            self._timer.start()

    def _renew(self) -> None:
        with self._lock:
            self._timer = None
            held = list(self._held)
            self._later()
        if held:
            self.tell(lambda book, now: book.renew(held, now))
