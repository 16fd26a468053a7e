"""Clocks for tests: the client's waiting moves the simulator's time, so that minutes take no time."""

from __future__ import annotations

import sys
import threading

import anyio
import anyio.lowlevel

from ibkr_web.simulator.clock import Clock as SimulatedClock
from ibkr_web.workflows.clock import Clock

__all__ = ["Fast"]

KEEPER = 30.0
"""Seconds. A task that waits so long is the keeper of a session, which does not move the time."""


class Fast(Clock):
    """The simulator's time, which passes only while everybody waits: then it jumps to the first who has waited enough.

    Who waits for another thread waits as well, once that was seen twice; who waits for an answer does not.
    """

    def __init__(self, simulated: SimulatedClock) -> None:
        self._simulated = simulated
        self._changed = threading.Condition()
        self._actors = {threading.current_thread()}
        self._asleep: dict[threading.Thread, float] = {}

    def now(self) -> float:
        return self._simulated.now()

    def pause(self, seconds: float, stop: threading.Event | None = None) -> bool:
        me, calm = threading.current_thread(), False
        with self._changed:
            self._actors.add(me)
            until = self._asleep[me] = self.now() + seconds
            self._changed.notify_all()
            while self.now() < until and not (stop is not None and stop.is_set()):
                awake = self._awake()
                if until == min(self._asleep.values()) and (not awake or (calm and _blocked(awake))):
                    self._simulated.advance(until - self.now())
                    break
                calm = _blocked(awake)
                self._changed.wait(0.005)
            del self._asleep[me]
            self._changed.notify_all()
        return stop is not None and stop.is_set()

    def _awake(self) -> set[threading.Thread]:
        keepers = {one for one in threading.enumerate() if one.name == "ibkr-web session"}
        return {one for one in self._actors | keepers if one.is_alive() and one not in self._asleep}

    async def pause_async(self, seconds: float) -> None:
        until = self.now() + seconds
        await anyio.lowlevel.checkpoint()
        while seconds >= KEEPER and self.now() < until:
            await anyio.sleep(0.01)
        if self.now() < until:
            self._simulated.advance(until - self.now())


def _blocked(threads: set[threading.Thread]) -> bool:
    """Whether all of them are inside a wait of `threading`."""
    frames = sys._current_frames()
    inside = [frames.get(one.ident or 0) for one in threads]
    return all(frame is not None and frame.f_code.co_filename == threading.__file__ for frame in inside)
