"""Sending transfers, once, and following them.

An instruction has a number of ours (`clientInstructionId`) that IBKR takes once ever, so that it can always be found
again. It is never sent a second time: what became of one whose answer was lost is looked up.
Sources: IBKR's Account Management documentation: asking again after ten minutes, internal cash within 15 seconds,
status 207 for bulk requests and 208 for a result that was told before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ibkr_openapi import operation as find
from ibkr_openapi.runtime.model import to_json
from ibkr_web.errors import (
    APIStatusError,
    ConnectionFailed,
    IBKRError,
    NotFound,
    OutcomeUnknown,
    TimedOut,
)
from ibkr_web.transport.identifiers import identified
from ibkr_web.workflows.instructions.kinds import BANKING, TransferOrder
from ibkr_web.workflows.instructions.problems import InvalidTransfer, TransferPending, TransferRejected
from ibkr_web.workflows.instructions.state import TransferState
from ibkr_web.workflows.steps import Call, Pause, Workflow

__all__ = ["cancel", "find_transfer", "send", "send_all", "state_of", "waited"]

LOOKS, BETWEEN = 3, 2.0
"""How often, and how many seconds apart, an instruction whose answer was lost is looked for."""
SCHEDULES = {
    "INTERNAL_CASH_TRANSFER": (5.0, 5.0, 5.0, 15.0, 30.0, 60.0),
    "CANCEL_INSTRUCTION": (5.0, 15.0, 60.0),
}
"""Seconds between two looks, the last of them from then on."""
SLOW = (600.0,)
Made = Callable[[TransferState], Any]


def send(order: TransferOrder, made: Made, run: Callable[[Workflow[Any]], Any]) -> Workflow[Any]:
    """Send one; gives the job that `made` makes of its state. run: carries out what `OutcomeUnknown.resolve` asks.

    Raises InvalidTransfer before anything is sent, what an answer says (422: ValidationError), and OutcomeUnknown.
    """
    call, identifiers = _encoded(order.operation, {"instructionType": order.kind, "instruction": order.body()})
    answer = yield from _sent(call, identifiers, lambda: run(_found(identifiers, made)))
    return made(TransferState.read(answer, int(identifiers[0])))


def send_all(orders: Sequence[TransferOrder], made: Made, run: Callable[[Workflow[Any]], Any]) -> Workflow[Any]:
    """Send several of one kind in one call; gives a job for each, in their order, refused ones among them."""
    if len({(order.kind, order.bulk) for order in orders}) != 1:
        raise InvalidTransfer("one call takes transfers of one kind, and at least one of them")
    first = orders[0]
    bodies = [order.body() for order in orders]
    call, identifiers = _encoded(first.bulk, {"instructionType": first.kind, "instructions": bodies})
    if len(set(identifiers)) != len(orders):
        raise InvalidTransfer("client_instruction_id can be used once only")
    try:
        answer = yield from _sent(call, identifiers, lambda: run(_found_all(identifiers, made)))
    except APIStatusError as error:  # some or all of them refused, each with its own status
        if error.status >= 400 or not isinstance(error.body, dict) or "instructionResults" not in error.body:
            raise
        answer = error.body
    return tuple(made(state) for state in _each(answer, identifiers))


def _each(answer: Any, identifiers: tuple[str, ...]) -> Iterator[TransferState]:
    """The states in the order of the request: by our number, else by their place where no number is told."""
    elements = list(answer.get("instructionResults") or ()) if isinstance(answer, dict) else []
    states = [TransferState.read(element) for element in elements]
    numbered = {state.client_instruction_id: state for state in states}
    for index, identifier in enumerate(identifiers):
        number = int(identifier)
        if number in numbered:
            yield numbered[number]
        elif len(elements) == len(identifiers) and states[index].client_instruction_id is None:
            yield TransferState.read(elements[index], number)
        else:
            yield TransferState(number, "")  # the answer leaves it out: refresh tells


def _encoded(name: str, body: dict[str, Any]) -> tuple[Call, tuple[str, ...]]:
    """The call with our numbers in it, known before it is sent."""
    operation = find(name)
    encoded, identifiers = identified(operation, operation.encode(body=body))
    return Call(name, encoded=encoded), identifiers


def _sent(call: Call, identifiers: tuple[str, ...], resolve: Callable[[], Any]) -> Workflow[Any]:
    try:
        answer = yield call
    except OutcomeUnknown as error:
        raise OutcomeUnknown(error.operation, identifiers, resolve=resolve) from error.__cause__
    except IBKRError:
        raise
    except BaseException as error:  # interrupted: nobody will know unless it is said here
        error.add_note(f"{call.operation} may have been sent, as {', '.join(identifiers)}: look it up with find()")
        raise
    return to_json(answer)


def state_of(client_instruction_id: int) -> Workflow[TransferState]:
    """What IBKR says of one now. Raises NotFound where it has none with this number."""
    name = f"{BANKING}.get_client_instruction"
    answer = yield Call(name, {"client_instruction_id": client_instruction_id})
    return TransferState.read(to_json(answer), client_instruction_id)


def find_transfer(client_instruction_id: int, made: Made) -> Workflow[Any]:
    """The job with this number."""
    return made((yield from state_of(client_instruction_id)))


def _found(identifiers: tuple[str, ...], made: Made) -> Workflow[Any]:
    """The job, or None where IBKR does not have it, which is looked at several times."""
    jobs = yield from _found_all(identifiers, made)
    return jobs[0]


def _found_all(identifiers: tuple[str, ...], made: Made) -> Workflow[tuple[Any, ...]]:
    """A job for each number IBKR has, None for each other."""
    found: dict[str, Any] = dict.fromkeys(identifiers)
    for look in range(LOOKS):
        if look:
            yield Pause(BETWEEN)
        for identifier in [each for each, job in found.items() if job is None]:
            try:
                found[identifier] = made((yield from state_of(int(identifier))))
            except APIStatusError as error:
                # a page of something in between is no word of IBKR's that it has nothing
                if not error.from_ibkr or not (isinstance(error, NotFound) or error.status == 404):
                    raise
        if all(job is not None for job in found.values()):
            break
    return tuple(found.values())


def waited(
    job: Any, state: TransferState, now: Callable[[], float], timeout: float, every: float | None
) -> Workflow[TransferState]:
    """Until IBKR has decided; gives the final state, and tells the job each that is seen.

    Raises TransferRejected and TransferPending.
    """
    until = now() + timeout
    waits = iter_waits(state.kind, every)
    failed: IBKRError | None = None
    while not state.final:
        left = until - now()
        if left <= 0:
            raise TransferPending(
                f"instruction {state.client_instruction_id} is {state.status or 'unknown'} after {timeout:g} s",
                state,
                job,
            ) from failed
        yield Pause(min(next(waits), left))
        try:
            state = job.state = yield from state_of(state.client_instruction_id or 0)
            failed = None
        except (ConnectionFailed, TimedOut) as error:
            failed = error
        except APIStatusError as error:
            if error.status not in (404, 429) and error.status < 500:  # 404: IBKR took it, and does not list it yet
                raise
            failed = error
    if state.rejected:
        raise TransferRejected(
            f"instruction {state.client_instruction_id} was rejected{f': {state.reason}' if state.reason else ''}",
            state,
            job,
        )
    return state


def iter_waits(kind: str, every: float | None) -> Iterator[float]:
    """Seconds between two looks."""
    schedule = SCHEDULES.get(kind, SLOW) if every is None else (max(1.0, every),)
    yield from schedule
    while True:
        yield schedule[-1]


def cancel(job: Any, state: TransferState, reason: str) -> Workflow[TransferState]:
    """Take one back while it is pending; gives its state after that. Raises ValidationError where it is too late."""
    if not reason.strip() or len(reason) > 256 or not reason.isascii():
        raise InvalidTransfer("reason has to be ASCII text of at most 256 characters")
    if state.instruction_id is None:
        state = job.state = yield from state_of(state.client_instruction_id or 0)
    body = {"instructionId": state.instruction_id, "reason": reason}
    call, identifiers = _encoded(
        f"{BANKING}.cancel_instruction", {"instructionType": "CANCEL_INSTRUCTION", "instruction": body}
    )
    number = state.client_instruction_id or 0
    yield from _sent(call, identifiers, lambda: job.refresh())
    state = job.state = yield from state_of(number)
    return state
