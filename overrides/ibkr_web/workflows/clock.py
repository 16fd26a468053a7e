"""What time it is and how one waits, in one object, so that a simulated week takes seconds."""

from __future__ import annotations

import threading
import time

__all__ = ["SYSTEM", "Clock"]


class Clock:
    """The clock of this machine. A test gives another: everything the client waits for goes through it."""

    def now(self) -> float:
        """Seconds since some moment; never goes back."""
        return time.monotonic()

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        """Wait in this thread; True where `stop` ended it."""
        if stop is not None:
            return stop.wait(seconds)
        time.sleep(seconds)
        return False

    async def pause_async(self, seconds: float) -> None:
        """Wait in this task."""
        import anyio

        await anyio.sleep(seconds)


SYSTEM = Clock()
