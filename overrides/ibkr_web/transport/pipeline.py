"""A call from the encoded request to its answer, as a workflow: written once, carried out sync and async.

In this order: is it reachable with these credentials; is the brokerage session open; what has to be called first
(priming); is the lane clear; is it one's turn (pacing); send; is the answer an error; may it be sent again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

import httpx

from ibkr_openapi import Operation, OperationCall, Response
from ibkr_openapi import operation as find
from ibkr_web.errors import (
    APIStatusError,
    IBKRError,
    NotReachable,
    OutcomeUnknown,
    PacingTimeout,
    SessionNotOpen,
    Unauthorized,
    failure,
    unsent,
)
from ibkr_web.transport.identifiers import account_of, identified
from ibkr_web.transport.lane import Lane, Pass
from ibkr_web.transport.observing import Observers, Timing
from ibkr_web.transport.options import Options
from ibkr_web.transport.outcome import LookUp
from ibkr_web.transport.retry import harmless, patience, worth_another
from ibkr_web.workflows.clock import Clock
from ibkr_web.workflows.steps import Own, Pause, Send, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.pacing import Pacer
    from ibkr_web.workflows.priming import Priming

__all__ = ["Gate", "Pipeline"]

logger = logging.getLogger("ibkr_web.calls")

_WHY = {
    "gateway": "the Client Portal Gateway carries the Trading API only; Account Management needs OAuth 2.0",
    "oauth1": "OAuth 1.0a reaches the Trading API only; Account Management needs OAuth 2.0",
    "oauth2": "OAuth 2.0 does not reach it",
}


OWN_BUDGET = 60.0
"""Seconds the session's own calls wait for their turn."""


class Gate(Protocol):
    """What the pipeline knows of the brokerage session."""

    def ensured(self, limit: float | None = None) -> Workflow[Any]:
        """Open when it returns; raises where it cannot be opened, or won back within so many seconds."""
        ...

    @property
    def generation(self) -> int:
        """Which session it is: another number after it was opened again."""
        ...

    def lost(self, reason: str, generation: int) -> None:
        """An answer says that the session of this number is gone."""
        ...

    def answered(self, operation: Operation[Any], call: OperationCall) -> None:
        """A call succeeded; some have to be made again in the next session."""
        ...


class Pipeline:
    """The rules of a call for one client and all its variants."""

    def __init__(
        self,
        surface: str,
        *,
        gate: Gate,
        pacer: Pacer,
        priming: Priming,
        clock: Clock,
        resolve: Callable[[Operation[Any], tuple[str, ...], str | None], Any],
    ) -> None:
        self.surface = surface
        self.gate = gate
        self.pacer = pacer
        self.priming = priming
        self.clock = clock
        self.lane = Lane()
        self.observers = Observers()
        self._resolve = resolve

    def carry(
        self,
        operation: Operation[Any],
        call: OperationCall,
        build: Callable[[OperationCall], httpx.Request],
        options: Options,
        *,
        lane: Pass | None = None,
        raw: bool = False,
        failing: bool = True,
    ) -> Workflow[Any]:
        """A call with everything: gives the decoded answer, or the `Response` where `raw` is wanted.

        failing: whether an answer that is an error is raised.
        """
        if operation.surfaces and self.surface not in operation.surfaces:
            raise NotReachable(f"{operation.name}: {_WHY[self.surface]}")
        if not self.observers.wanted:
            return (yield from self._attempts(operation, call, build, options, lane, raw, failing, None))
        timing = Timing()
        try:
            answer = yield from self._attempts(operation, call, build, options, lane, raw, failing, timing)
        except BaseException as error:
            timing.lap("queue")  # what ended it while it waited; next to nothing where an answer did
            self.observers.tell(timing.event(operation, error))
            raise
        timing.lap("decode")
        self.observers.tell(timing.event(operation, None))
        return answer

    def bare(self, step: Own, build: Callable[[OperationCall], httpx.Request]) -> Workflow[Any]:
        """A call of the session's own: paced and checked, neither repeated nor preceded by anything."""
        operation = find(step.operation)
        call = step.encoded or operation.encode(**step.arguments)
        try:
            response = yield from self._sent(
                operation, call, build, None, self.clock.now() + OWN_BUDGET, None, step.past_lane
            )
        except httpx.HTTPError as problem:
            raise unsent(problem, operation) from problem
        error = failure(operation, response.status_code, response.headers, response.content)
        if error is not None:
            raise error
        return Response(operation, response).parsed

    def _attempts(
        self,
        operation: Operation[Any],
        asked: OperationCall,
        build: Callable[[OperationCall], httpx.Request],
        options: Options,
        lane: Pass | None,
        raw: bool,
        failing: bool,
        timing: Timing | None,
    ) -> Workflow[Any]:
        brokerage, renewed, attempt = operation.session == "brokerage", False, 0
        deadline = self.clock.now() + options.budget
        failed: IBKRError | None = None
        while True:
            call, identifiers = identified(operation, asked)
            if brokerage:
                yield from self.gate.ensured(max(0.0, deadline - self.clock.now()))
            if operation.priming:
                yield from self.priming.before(operation, lane)
            response: httpx.Response | None = None
            error: IBKRError | None
            seen = self.gate.generation
            try:
                response = yield from self._sent(operation, call, build, lane, deadline, timing)
            except httpx.HTTPError as problem:  # HTTPStatusError: a hook of the user's
                error = unsent(problem, operation)
            except PacingTimeout:
                if failed is None:
                    raise
                raise failed from None  # what ended the attempts is that nobody may send for so long
            else:
                status, content = response.status_code, response.content
                error = failure(operation, status, response.headers, content)
                if brokerage and not renewed and isinstance(error, (Unauthorized, SessionNotOpen)):
                    renewed = True
                    self.gate.lost(f"{operation.name} was answered with {status}", seen)
                    if harmless(operation):
                        continue
                    yield from self._ready_again(operation, deadline)
                if error is None and operation.priming and harmless(operation):
                    pause = self.priming.after(operation, call, response)
                    if pause is not None:
                        asked = self.priming.again(operation, asked, response)
                        yield Pause(pause)
                        continue
            if error is None:
                break
            again = self._again(operation, error, options, attempt, deadline)
            if again is None and response is not None and operation.priming and harmless(operation):
                again = self.priming.after(operation, call, response)
                asked = self.priming.again(operation, asked, response)
            if again is None:
                if self._outcome_is_unknown(operation, error):
                    look_up = LookUp(self._resolve, operation, identifiers, account_of(operation, call))
                    raise OutcomeUnknown(operation.name, identifiers, resolve=look_up) from error
                if response is not None and not failing:
                    break
                raise error
            failed = error
            yield Pause(again)
            attempt += 1
        assert response is not None
        self.gate.answered(operation, call) if error is None else None
        answer = Response(operation, response)
        return answer if raw else answer.parsed

    def _ready_again(self, operation: Operation[Any], deadline: float) -> Workflow[None]:
        """Open the session for the next call. This one was refused, whether that works or not."""
        try:
            yield from self.gate.ensured(max(0.0, deadline - self.clock.now()))
        except IBKRError as error:
            logger.warning("the session that refused %s is not back yet: %s", operation.name, error)

    def _sent(
        self,
        operation: Operation[Any],
        call: OperationCall,
        build: Callable[[OperationCall], httpx.Request],
        lane: Pass | None,
        deadline: float,
        timing: Timing | None,
        past_lane: bool = False,
    ) -> Workflow[httpx.Response]:
        """One attempt: wait for the turn, send, tell the pacer how it went."""
        while True:
            ticket = yield from self.pacer.enter(operation, deadline=deadline)
            entered = 0
            try:
                entered = self.lane.enter(lane, past_lane)
            finally:
                if not entered:
                    ticket.back()  # whoever has the lane may need the place it holds
            if entered:
                break
            yield from self.lane.clear()
        response: httpx.Response | None = None
        try:
            if timing is not None:
                timing.lap("queue")
                timing.attempts += 1
            request = build(call)
            try:
                response = yield Send(request)
            except Exception:
                raise
            except BaseException:  # Ctrl-C, a cancelled task: nobody gets an exception that knows the identifiers
                if not harmless(operation):
                    known = ", ".join(identified(operation, call)[1])
                    logger.warning(
                        "%s%s was given up while it was on its way: it may have arrived",
                        operation.name,
                        f" ({known})" if known else "",
                    )
                raise
        finally:
            self.lane.leave(entered)
            if timing is not None:
                timing.lap("network")
            if response is None:
                ticket.leave(None)
            else:
                ticket.leave(response.status_code, _retry_after(response))
        if timing is not None:
            timing.status = response.status_code
        return response

    def _again(
        self, operation: Operation[Any], error: IBKRError, options: Options, attempt: int, deadline: float
    ) -> float | None:
        """How long to wait before another attempt; None: there is none."""
        if attempt >= options.max_retries or not worth_another(operation, error):
            return None
        asked = getattr(error, "retry_after", None)
        wait = patience(options, attempt, asked)
        return wait if self.clock.now() + wait <= deadline else None

    def _outcome_is_unknown(self, operation: Operation[Any], error: IBKRError) -> bool:
        """Whether something may have been placed, changed or moved although no answer says so."""
        if harmless(operation):
            return False
        if isinstance(error, APIStatusError):
            return error.outcome == "unknown"
        return getattr(error, "sent", "no") == "maybe"


def _retry_after(response: httpx.Response) -> float | None:
    """Seconds a server asks to wait; None where it does not, or says it in a way nobody understands."""
    if response.status_code not in (429, 503):
        return None
    from ibkr_web.errors.bodies import retry_after

    return retry_after(response.headers)
