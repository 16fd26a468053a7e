"""Workflows are written once, without I/O: generators that yield steps. Two drivers carry them out, sync and async.

A step that fails is thrown into the workflow, so that it may handle it where it asked for it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, TypeVar

from attrs import field, frozen

from ibkr_web.workflows.shared import Wait

__all__ = ["Call", "Pause", "Send", "Step", "Workflow", "drive", "drive_async"]

T = TypeVar("T")


@frozen
class Call:
    """Carry out an operation by its frozen name; the workflow gets its decoded answer."""

    operation: str
    arguments: dict[str, Any] = field(factory=dict)
    timeout: float | None = None


@frozen
class Pause:
    """Go on after so many seconds."""

    seconds: float


@frozen
class Send:
    """Send a call that is encoded already; the workflow gets its decoded answer."""

    operation: Any
    call: Any
    headers: Any = None
    timeout: Any = None


Step = Call | Pause | Send | Wait
Workflow = Generator[Step, Any, T]


def drive(workflow: Workflow[T], call: Callable[[Call | Send], Any], pause: Callable[[float], Any]) -> T:
    """Carry a workflow out in this thread; gives what it returns."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    while True:
        try:
            step = advance(outcome)
        except StopIteration as end:
            result: T = end.value
            return result
        advance = workflow.send
        try:
            outcome = None
            if isinstance(step, Pause):
                pause(step.seconds)
            elif isinstance(step, Wait):
                step.block()
            else:
                outcome = call(step)
        except BaseException as error:  # noqa: BLE001  # the workflow decides
            outcome, advance = error, workflow.throw


async def drive_async(
    workflow: Workflow[T], call: Callable[[Call | Send], Awaitable[Any]], pause: Callable[[float], Awaitable[Any]]
) -> T:
    """Carry a workflow out in this task; gives what it returns."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    while True:
        try:
            step = advance(outcome)
        except StopIteration as end:
            result: T = end.value
            return result
        advance = workflow.send
        try:
            outcome = None
            if isinstance(step, Pause):
                await pause(step.seconds)
            elif isinstance(step, Wait):
                await step.pause()
            else:
                outcome = await call(step)
        except BaseException as error:  # noqa: BLE001  # the workflow decides
            outcome, advance = error, workflow.throw
