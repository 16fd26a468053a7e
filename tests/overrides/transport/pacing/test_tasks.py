"""Turns in event loops: asyncio and trio, many tasks, calling off, a loop that stops."""

from __future__ import annotations

import asyncio
import gc
import time
from typing import Any

import anyio
import pytest

from ibkr_web.errors import PacingTimeout
from ibkr_web.transport.pacing import Limit, Pacer, Pacing, Ticket
from tests.overrides.transport.pacing.driving import HISTORY, ORDER, READ, enter, enter_async, started, step

BOTH = pytest.mark.parametrize("backend", ["asyncio", "trio"])


def pacer(**limits: Any) -> Pacer:
    return Pacer(Pacing(limits=limits), "gateway")


@BOTH
def test_a_thousand_tasks(backend: str) -> None:
    ours, went = pacer(gateway=Limit(200, 0.1)), []

    async def call() -> None:
        ticket = await enter_async(ours)
        went.append(time.monotonic())
        await anyio.sleep(0)
        ticket.leave(200)

    async def main() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(1000):
                group.start_soon(call)

    began = time.monotonic()
    anyio.run(main, backend=backend)
    assert len(went) == 1000
    assert all(later - first >= 0.1 for first, later in zip(went, went[200:], strict=False))
    assert time.monotonic() - began < 30.0


@BOTH
def test_calling_tasks_off(backend: str) -> None:
    ours = pacer()

    async def main() -> None:
        tickets = [await enter_async(ours, HISTORY) for _ in range(5)]
        async with anyio.create_task_group() as group:
            for _ in range(10):
                group.start_soon(enter_async, ours, HISTORY)
            await anyio.sleep(0.05)
            assert len(ours.limits.named("history")[0].waiting) == 10
            group.cancel_scope.cancel()
        assert ours.limits.named("history")[0].waiting == ()
        assert ours.limits.named("history")[0].used == 5
        tickets.pop().leave(200)
        with anyio.fail_after(1):
            (await enter_async(ours, HISTORY)).leave(200)
        with anyio.fail_after(1), pytest.raises(PacingTimeout):
            for _ in range(5):
                await enter_async(ours, HISTORY, deadline=time.monotonic() + 0.1)

    anyio.run(main, backend=backend)


def test_threads_and_tasks_together() -> None:
    ours, went = pacer(gateway=Limit(10, 0.2)), []

    def call() -> None:
        for _ in range(5):
            ticket = enter(ours)
            went.append(time.monotonic())
            ticket.leave(200)

    async def tasks() -> None:
        for _ in range(5):
            ticket = await enter_async(ours, ORDER)
            went.append(time.monotonic())
            ticket.leave(200)

    threads = [started(call) for _ in range(4)]
    threads += [started(lambda backend=backend: anyio.run(tasks, backend=backend)) for backend in ("asyncio", "trio")]
    for thread in threads:
        thread.join(10)
    went.sort()
    assert len(went) == 30
    assert all(later - first >= 0.199 for first, later in zip(went, went[10:], strict=False))


def test_a_loop_that_is_gone_holds_nobody_up() -> None:
    """Its task stood first in line; it is collected with the loop, and the next one goes."""
    ours = pacer(gateway=Limit(1, 0.3))
    enter(ours).leave(200)
    loop = asyncio.new_event_loop()
    task = loop.create_task(enter_async(ours))
    loop.run_until_complete(asyncio.sleep(0.02))
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.close()
    del task, loop
    gc.collect()
    began = time.monotonic()
    enter(ours).leave(200)
    assert time.monotonic() - began < 5.0


def test_a_loop_that_stands_still_is_let_by(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first in line does not come at its time; after a while the next one goes, and the first is not forgotten."""
    from ibkr_web.transport.pacing import desk

    monkeypatch.setattr(desk, "GRACE", 0.1)
    monkeypatch.setattr(desk, "LOOK", 0.1)
    ours = pacer(gateway=Limit(1, 0.2))
    enter(ours).leave(200)
    first = ours.enter(READ)
    next(first)
    began = time.monotonic()
    enter(ours).leave(200)
    assert 0.2 < time.monotonic() - began < 5.0
    time.sleep(0.3)
    assert isinstance(step(first), Ticket)
