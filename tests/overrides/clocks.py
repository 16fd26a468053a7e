"""Clocks for tests: the client's waiting moves the simulator's time, so that minutes take no time."""

from __future__ import annotations

import threading
import time

import anyio
import anyio.lowlevel

from ibkr_web.simulator.clock import Clock as SimulatedClock
from ibkr_web.workflows.clock import Clock

__all__ = ["Fast"]

KEEPER = 30.0
"""Seconds. A task that waits so long is the keeper of a session, which does not move the time."""


class Fast(Clock):
    """The simulator's time, which passes only while everybody waits: then it jumps to the first who has waited enough.

    A thread that waits for another one (and not for the time) is not seen; after so many seconds of silence time goes
    on all the same.
    """

    def __init__(self, simulated: SimulatedClock, silence: float = 30.0) -> None:
        self._silence = silence
        self._simulated = simulated
        self._changed = threading.Condition()
        self._actors = {threading.current_thread()}
        self._asleep: dict[threading.Thread, float] = {}

    def now(self) -> float:
        return self._simulated.now()

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        me = threading.current_thread()
        with self._changed:
            self._actors.add(me)
            until = self._asleep[me] = self.now() + seconds
            self._changed.notify_all()
            began = time.monotonic()
            while self.now() < until and not (stop is not None and stop.is_set()):
                awake = [one for one in self._actors if one.is_alive() and one not in self._asleep]
                if until == min(self._asleep.values()) and (not awake or time.monotonic() - began > self._silence):
                    self._simulated.advance(until - self.now())
                    break
                self._changed.wait(0.05)
            del self._asleep[me]
            self._changed.notify_all()
        return stop is not None and stop.is_set()

    async def pause_async(self, seconds: float) -> None:
        until = self.now() + seconds
        await anyio.lowlevel.checkpoint()
        while seconds >= KEEPER and self.now() < until:
            await anyio.sleep(0.01)
        if self.now() < until:
            self._simulated.advance(until - self.now())
