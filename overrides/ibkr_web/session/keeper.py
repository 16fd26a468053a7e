"""Keeps a brokerage session alive beside the caller's work: a thread for the sync client, a task for the async one.

Both carry out the same workflow. The thread does not survive a fork, and the task not its loop: both are noticed, and a
new one is started with the next call.
"""

from __future__ import annotations

import asyncio
import logging
import os
import threading
from collections.abc import Awaitable, Callable
from typing import Any

from ibkr_web.errors import ConfigurationError, IBKRError, SessionConflict, SessionLost
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.gate import SessionGate
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.shared import Wait
from ibkr_web.workflows.steps import Call, Send, drive, drive_async

__all__ = ["TaskKeeper", "ThreadKeeper"]

logger = logging.getLogger("ibkr_web.session")

ENDS = (ConfigurationError, SessionConflict, SessionLost)
"""What no further round would mend. The next call that needs the session begins anew."""


class _Stopped(BaseException):
    """The keeper is to end; thrown into the workflow at its next pause. No Exception: it is nobody else's failure."""


class ThreadKeeper:
    """Tickles from a daemon thread until `stop`."""

    def __init__(self, gate: SessionGate, policy: Policy, call: Callable[..., Any], clock: Clock = SYSTEM) -> None:
        """call: carries out a step; takes functions that pause, and wait for others, as further arguments."""
        self._gate = gate
        self._policy = policy
        self._call = call
        self._clock = clock
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._process = 0
        self._lock = threading.Lock()
        self.error: BaseException | None = None
        """Why it gave up, if it did."""
        at_fork(self)

    def _after_fork(self) -> None:
        self._lock = threading.Lock()

    @property
    def running(self) -> bool:
        """Whether it is at work in this process."""
        return self._process == os.getpid() and self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin, unless it is at work already."""
        with self._lock:
            if not self.running:
                stop, self.error, self._process = threading.Event(), None, os.getpid()
                self._stop = stop
                self._thread = threading.Thread(target=self._run, args=(stop,), name="ibkr-web session", daemon=True)
                self._thread.start()

    def stop(self) -> None:
        """End it and wait until it has; harmless where there is none (after a fork, too)."""
        with self._lock:
            self._stop.set()
            thread, self._thread = self._thread, None
        if thread is not None and self._process == os.getpid() and thread is not threading.current_thread():
            thread.join()

    def _run(self, stop: threading.Event) -> None:
        def pause(seconds: float) -> None:
            if self._clock.pause(seconds, stop):
                raise _Stopped

        def wait(step: Wait) -> None:
            step.block_unless(stop)
            if stop.is_set():
                raise _Stopped

        seconds: float | None = self._policy.interval
        try:
            while seconds is not None and not stop.is_set():
                pause(seconds)
                seconds = self._round(pause, wait)
        except _Stopped:
            return
        except ENDS as error:
            self.error = error
            logger.error("the brokerage session is not kept any longer: %s", error)

    def _round(self, pause: Callable[[float], None], wait: Callable[[Wait], None]) -> float | None:
        try:
            return drive(self._gate.kept(), lambda step: self._call(step, pause, wait), pause, wait)
        except ENDS:
            raise
        except IBKRError as error:
            logger.warning("tickle failed: %s", error)
        except Exception:
            logger.exception("tickle failed")
        return min(self._policy.interval, self._policy.longest_wait)


class TaskKeeper:
    """Tickles from a task of the running loop until `stop`."""

    def __init__(
        self, gate: SessionGate, policy: Policy, call: Callable[[Call | Send], Awaitable[Any]], clock: Clock = SYSTEM
    ) -> None:
        self._gate = gate
        self._policy = policy
        self._call = call
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self.error: BaseException | None = None
        """Why it gave up, if it did."""

    @property
    def running(self) -> bool:
        """Whether it is at work in the running loop."""
        task = self._task
        return task is not None and not task.done() and task.get_loop() is asyncio.get_running_loop()

    def start(self) -> None:
        """Begin, unless it is at work already."""
        if not self.running:
            self.error = None
            self._task = asyncio.get_running_loop().create_task(self._run(), name="ibkr-web session")

    async def stop(self) -> None:
        """End it and wait until it has; harmless where there is none, or where its loop is closed."""
        task, self._task = self._task, None
        if task is None or task.done() or task.get_loop() is not asyncio.get_running_loop():
            return
        task.cancel()
        await asyncio.wait([task])

    async def _run(self) -> None:
        try:
            seconds: float | None = self._policy.interval
            while seconds is not None:
                await self._clock.pause_async(seconds)
                seconds = await self._round()
        except ENDS as error:
            self.error = error
            logger.error("the brokerage session is not kept any longer: %s", error)

    async def _round(self) -> float | None:
        try:
            return await drive_async(self._gate.kept(), self._call, self._clock.pause_async)
        except ENDS:
            raise
        except IBKRError as error:
            logger.warning("tickle failed: %s", error)
        except Exception:
            logger.exception("tickle failed")
        return min(self._policy.interval, self._policy.longest_wait)
