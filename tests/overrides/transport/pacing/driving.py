"""Ways to carry a turn out, and a pair of operations."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from typing import Any

from ibkr_openapi import Operation, operation
from ibkr_web.transport.pacing import Pacer, Ticket
from ibkr_web.workflows.steps import drive, drive_async

READ = operation("portfolio.list_positions")
ORDER = operation("orders.submit")
HISTORY = operation("market_data.get_history")
LIVE = operation("orders.list_live")


def perform(step: Any) -> None:
    raise AssertionError(f"pacing sends nothing, it asked for {step}")


async def perform_async(step: Any) -> None:
    perform(step)


def enter(pacer: Pacer, wanted: Operation[Any] | str = READ, **how: Any) -> Ticket:
    """Wait for a ticket in this thread."""
    return drive(pacer.enter(wanted, **how), perform, time.sleep)


async def enter_async(pacer: Pacer, wanted: Operation[Any] | str = READ, **how: Any) -> Ticket:
    """Wait for a ticket in this task."""
    import anyio

    return await drive_async(pacer.enter(wanted, **how), perform_async, anyio.sleep)


def now(pacer: Pacer, wanted: Operation[Any] = READ) -> Ticket | None:
    """The ticket, if there is one without waiting."""
    turn = pacer.enter(wanted)
    try:
        next(turn)
    except StopIteration as end:
        ticket: Ticket = end.value
        return ticket
    turn.close()
    return None


def step(turn: Generator[Any, Any, Ticket]) -> Any:
    """What a turn waits for, or the ticket."""
    try:
        return next(turn)
    except StopIteration as end:
        return end.value


def started(call: Callable[[], Any]) -> threading.Thread:
    """A thread that runs it."""
    thread = threading.Thread(target=call, daemon=True)
    thread.start()
    return thread


def until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Wait until something is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.002)
