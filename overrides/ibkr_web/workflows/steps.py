"""Workflows are written once, without I/O: generators that yield steps. Two drivers carry them out, sync and async.

A step that fails is thrown into the workflow, so that it may handle it where it asked for it. `drive` gives what a
workflow returns; `iterate` gives what it emits, one thing at a time.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field, frozen

from ibkr_web.workflows.shared import Wait

if TYPE_CHECKING:
    import httpx

    from ibkr_openapi import OperationCall
    from ibkr_web.transport.lane import Pass

__all__ = [
    "Call",
    "Emit",
    "Own",
    "Pause",
    "Send",
    "Step",
    "Together",
    "Workflow",
    "drive",
    "drive_async",
    "iterate",
    "iterate_async",
]

T = TypeVar("T")


@frozen
class Call:
    """Carry out an operation by its frozen name; the workflow gets its decoded answer."""

    operation: str
    arguments: dict[str, Any] = field(factory=dict)
    timeout: Any = None
    lane: Pass | None = None
    """What this call may go through although everybody else waits."""
    encoded: OperationCall | None = None
    """The call as it was encoded once, instead of arguments."""
    raw: bool = False
    """The workflow gets the `Response` instead of the decoded value; failures are raised all the same."""


@frozen
class Own(Call):
    """A call of the session's own: paced and checked, but neither repeated nor preceded by opening the session."""

    past_lane: bool = False
    """Whether it goes by an exchange that has the lane, because that exchange may be waiting for it."""


@frozen
class Together:
    """Carry out several workflows at the same time; the workflow gets a list of what they return, in their order.

    The first that fails ends the others at their next step, and its failure is what the workflow gets.
    """

    workflows: tuple[Workflow[Any], ...]


@frozen
class Pause:
    """Go on after so many seconds."""

    seconds: float


@frozen
class Send:
    """Send a request, whole as it is; the workflow gets the answer, whatever its status."""

    request: httpx.Request


@frozen
class Emit:
    """Hand a value to whoever iterates."""

    value: Any


Step = Call | Emit | Pause | Send | Together | Wait
Workflow = Generator[Step, Any, T]
Perform = Callable[[Call | Send], Any]
PerformAsync = Callable[[Call | Send], Awaitable[Any]]


def drive(
    workflow: Workflow[T],
    perform: Perform,
    pause: Callable[[float], Any],
    wait_for: Callable[[Wait], Any] | None = None,
) -> T:
    """Carry a workflow out in this thread; gives what it returns."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    try:
        while True:
            try:
                step = advance(outcome)
            except StopIteration as end:
                result: T = end.value
                return result
            outcome, advance = None, workflow.send
            try:
                outcome = _done(step, perform, pause, wait_for)
            except BaseException as error:  # noqa: BLE001  # the workflow decides
                outcome, advance = error, workflow.throw
    finally:
        workflow.close()


def iterate(workflow: Workflow[T], perform: Perform, pause: Callable[[float], Any]) -> Generator[Any, None, T]:
    """Carry a workflow out in this thread, as far as its values are asked for."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    try:
        while True:
            try:
                step = advance(outcome)
            except StopIteration as end:
                result: T = end.value
                return result
            outcome, advance = None, workflow.send
            if type(step) is Emit:
                yield step.value
                continue
            try:
                outcome = _done(step, perform, pause)
            except BaseException as error:  # noqa: BLE001  # the workflow decides
                outcome, advance = error, workflow.throw
    finally:
        workflow.close()


async def drive_async(workflow: Workflow[T], perform: PerformAsync, pause: Callable[[float], Awaitable[Any]]) -> T:
    """Carry a workflow out in this task; gives what it returns."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    try:
        while True:
            try:
                step = advance(outcome)
            except StopIteration as end:
                result: T = end.value
                return result
            outcome, advance = None, workflow.send
            try:
                outcome = await _done_async(step, perform, pause)
            except BaseException as error:  # noqa: BLE001  # the workflow decides
                outcome, advance = error, workflow.throw
    finally:
        workflow.close()


async def iterate_async(
    workflow: Workflow[Any], perform: PerformAsync, pause: Callable[[float], Awaitable[Any]]
) -> AsyncGenerator[Any, None]:
    """Carry a workflow out in this task, as far as its values are asked for."""
    outcome: Any = None
    advance: Callable[[Any], Step] = workflow.send
    try:
        while True:
            try:
                step = advance(outcome)
            except StopIteration:
                return
            outcome, advance = None, workflow.send
            if type(step) is Emit:
                yield step.value
                continue
            try:
                outcome = await _done_async(step, perform, pause)
            except BaseException as error:  # noqa: BLE001  # the workflow decides
                outcome, advance = error, workflow.throw
    finally:
        workflow.close()


class _CalledOff(BaseException):
    """Another workflow that was carried out at the same time has failed."""


def _done(
    step: Step, perform: Perform, pause: Callable[[float], Any], wait_for: Callable[[Wait], Any] | None = None
) -> Any:
    if isinstance(step, (Send, Call)):
        return perform(step)
    if isinstance(step, Pause):
        pause(step.seconds)
    elif isinstance(step, Wait):
        step.block() if wait_for is None else wait_for(step)
    elif isinstance(step, Together):
        return _together(step.workflows, perform, pause)
    return None


def _together(workflows: tuple[Workflow[Any], ...], perform: Perform, pause: Callable[[float], Any]) -> list[Any]:
    failed = threading.Event()

    def unless_failed(step: Call | Send) -> Any:
        if failed.is_set():
            raise _CalledOff
        return perform(step)

    def one(workflow: Workflow[Any]) -> Any:
        try:
            return drive(workflow, unless_failed, pause)
        except BaseException:
            failed.set()
            raise

    with ThreadPoolExecutor(max(1, len(workflows)), thread_name_prefix="ibkr-web") as pool:
        running = [pool.submit(one, workflow) for workflow in workflows]
        try:
            wait(running)
        except BaseException:  # Ctrl-C: the others end at their next step
            failed.set()
            raise
    reasons = [reason for each in running if (reason := each.exception()) is not None]
    for reason in sorted(reasons, key=lambda reason: isinstance(reason, _CalledOff)):
        raise reason
    return [each.result() for each in running]


async def _done_async(step: Step, perform: PerformAsync, pause: Callable[[float], Awaitable[Any]]) -> Any:
    if isinstance(step, (Send, Call)):
        return await perform(step)
    if isinstance(step, Pause):
        await pause(step.seconds)
    elif isinstance(step, Wait):
        await step.pause()
    elif isinstance(step, Together):
        return await _together_async(step.workflows, perform, pause)
    return None


async def _together_async(
    workflows: tuple[Workflow[Any], ...], perform: PerformAsync, pause: Callable[[float], Awaitable[Any]]
) -> list[Any]:
    import anyio

    results: list[Any] = [None] * len(workflows)

    async def one(index: int, workflow: Workflow[Any]) -> None:
        results[index] = await drive_async(workflow, perform, pause)

    try:
        async with anyio.create_task_group() as group:
            for index, workflow in enumerate(workflows):
                group.start_soon(one, index, workflow)
    except BaseExceptionGroup as failures:
        first: BaseException = failures
        while isinstance(first, BaseExceptionGroup):
            first = first.exceptions[0]
        raise first from None
    return results
