"""Simulated time: it runs with the real clock, can be moved forward, held still, and wakes what waits for it."""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from threading import RLock

__all__ = ["Clock", "Timer"]


class Timer:
    """Something that will happen; `cancel` takes it back."""

    __slots__ = ("_callback", "when")

    def __init__(self, when: float, callback: Callable[[], None]) -> None:
        self.when = when
        self._callback: Callable[[], None] | None = callback

    def cancel(self) -> None:
        """Take it back; harmless when it has happened already."""
        self._callback = None

    def run(self) -> None:
        """Let it happen, once."""
        callback, self._callback = self._callback, None
        if callback is not None:
            callback()


class Clock:
    """Time as everything in a simulator sees it: epoch seconds, UTC.

    `start` is the moment it begins with (now, where it is left out). It follows the real clock until `hold` stops it;
    `advance` moves it on and lets everything happen that falls due on the way, in order.
    """

    def __init__(self, start: datetime | None = None) -> None:
        if start is not None and start.tzinfo is None:
            raise ValueError("the start of a clock needs a time zone")
        self.lock = RLock()
        """Held while anything of the simulated world changes."""
        self._base = time.time() if start is None else start.timestamp()
        self._real = time.monotonic()
        self._held = False
        self._timers: list[tuple[float, int, Timer]] = []
        self._numbers = count()

    def now(self) -> float:
        """Epoch seconds."""
        return self._base if self._held else self._base + time.monotonic() - self._real

    def datetime(self) -> datetime:
        """The moment with its time zone, UTC."""
        return datetime.fromtimestamp(self.now(), UTC)

    def hold(self) -> None:
        """Stand still until `release`; `advance` still moves."""
        with self.lock:
            self._base, self._held = self.now(), True

    def release(self) -> None:
        """Run with the real clock again, from where it stood."""
        with self.lock:
            if self._held:
                self._real, self._held = time.monotonic(), False

    def advance(self, seconds: float) -> None:
        """Move on, letting everything happen that falls due on the way, each at its own moment."""
        if seconds < 0:
            raise ValueError("time runs forward only")
        with self.lock:
            held, target = self._held, self.now() + seconds
            self.hold()
            while self._timers and self._timers[0][0] <= target:
                when, _, timer = heapq.heappop(self._timers)
                self._base = max(self._base, when)
                timer.run()
            self._base = target
            if not held:
                self.release()

    def later(self, seconds: float, callback: Callable[[], None]) -> Timer:
        """Call something in so many simulated seconds."""
        with self.lock:
            timer = Timer(self.now() + max(0.0, seconds), callback)
            heapq.heappush(self._timers, (timer.when, next(self._numbers), timer))
            return timer

    def clear(self) -> None:
        """Forget everything that was going to happen."""
        with self.lock:
            self._timers.clear()

    def tick(self) -> None:
        """Let everything happen that is due by now. The server calls it."""
        with self.lock:
            now = self.now()
            while self._timers and self._timers[0][0] <= now:
                heapq.heappop(self._timers)[2].run()
