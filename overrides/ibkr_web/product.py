"""What the sync and the async client have in common: the rules of a call, written once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from ibkr_openapi import Operation, OperationCall
from ibkr_openapi import operation as find
from ibkr_openapi.runtime.http import lean
from ibkr_web.errors import IBKRError
from ibkr_web.session.brokerage import Brokerage, Policy
from ibkr_web.session.gate import SessionGate
from ibkr_web.session.state import Conflict, State
from ibkr_web.transport.options import Options
from ibkr_web.transport.outcome import look_up
from ibkr_web.transport.pipeline import Pipeline
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.steps import Call, Own, Workflow

if TYPE_CHECKING:
    from ibkr_web.transport.observing import CallListener
    from ibkr_web.transport.pacing import Pacing

__all__ = ["Product"]

logger = logging.getLogger("ibkr_web")

T = TypeVar("T")


class Product:
    """What both clients share: the rules of a call, written once."""

    _credentials: Any
    _brokerage: Brokerage
    _gate: SessionGate
    _pipeline: Pipeline
    _options: Options
    _clock: Clock
    _keeper: Any
    _owns_session: bool
    _raw = False
    """Whether resource methods give the answer as it came."""
    _root: Any
    _http: Any
    _builders: dict[str, Any]
    _settings_of_http: dict[str, Any] | None
    _request: Callable[[OperationCall, Any, Any], httpx.Request]

    def _set_up(
        self,
        credentials: Any,
        policy: Policy | None,
        on_conflict: Conflict | None,
        pacing: Pacing | None,
        options: Options,
        clock: Clock,
    ) -> None:
        from ibkr_web.transport.pacing import Pacer

        rules = policy or Policy()
        if on_conflict is not None:
            rules.on_conflict = on_conflict
        auth = credentials.auth()
        self._credentials, self._auth, self._options, self._clock = credentials, auth, options, clock
        if clock is not SYSTEM:
            auth.clock = clock
        self._owns_session = True
        self._root = self
        at_fork(self)
        self._brokerage = Brokerage(credentials.surface, rules)
        gate = self._gate = SessionGate(self._brokerage, self._keep, lambda: auth.renewals)
        self._pipeline = Pipeline(
            credentials.surface,
            gate=gate,
            pacer=Pacer(pacing, credentials.surface, f"{credentials.base_url} {credentials.identity}", clock=clock),
            priming=gate.priming,
            clock=clock,
            resolve=self._resolve,
        )

    def _after_fork(self) -> None:
        """Connections belong to the parent: two processes in one TLS stream would destroy it."""
        self._renew_http()

    def _renew_http(self) -> None:
        if self._settings_of_http is not None:
            self._http = lean(type(self._http)(**self._settings_of_http))
            self._builders.clear()

    def _carried(self, step: Call | tuple[Any, ...], raw: bool = False) -> Workflow[Any]:
        """A call through everything: a step of a workflow, or what a resource method encoded."""
        options, lane, whole = self._options, None, False
        if isinstance(step, Own):
            return self._pipeline.bare(step, lambda call: self._request(call, None, step.timeout))
        if isinstance(step, Call):
            operation = find(step.operation)
            call = step.encoded or operation.encode(**step.arguments)
            headers, timeout, lane, whole = None, step.timeout, step.lane, step.raw
        else:
            operation, call, headers, timeout = step
        if options.headers:
            headers = {**options.headers, **(headers or {})}
        timeout = options.timeout if timeout is None else timeout
        request = self._request
        return self._pipeline.carry(
            operation,
            call,
            lambda call: request(call, headers, timeout),
            options,
            lane=lane,
            raw=raw or whole,
            failing=not raw,
        )

    def _keep(self) -> None:
        self._keeper.start()

    def _resolve(self, operation: Operation[Any], identifiers: tuple[str, ...], account: str | None) -> Any:
        from ibkr_web.workflows.orders.selecting import seen_by

        resources: Any = self
        return self._run(
            look_up(operation, identifiers, account, lambda whose, ask: seen_by(resources.orders._desk, whose, ask))
        )

    def _let_lines_go(self) -> Workflow[None]:
        """Give market data lines back: they belong to the user name, and would stay taken."""
        lines = vars(self).get("_lines")
        if lines is None or not self._options.release_lines or self._brokerage.observed.state is not State.OPEN:
            return  # a session that is gone has taken them with it
        try:
            yield from lines.close()
        except IBKRError as error:
            logger.warning("market data lines were not given back: %s", error)

    def _run(self, workflow: Workflow[Any]) -> Any:
        raise NotImplementedError

    def listen(self, listener: CallListener) -> Callable[[], None]:
        """Have a function called with a `CallEvent` after each call; gives the function that ends it."""
        return self._pipeline.observers.listen(listener)

    @property
    def limits(self) -> Any:
        """IBKR's limits as they stand for these credentials: what is used, who waits; no request is sent."""
        return self._pipeline.pacer.limits

    def with_options(
        self,
        *,
        headers: Mapping[str, str] | None = None,
        timeout: Any = None,
        max_retries: int | None = None,
        budget: float | None = None,
    ) -> Self:
        """The same client with other choices for its calls; connection, credentials and session are shared.

        headers: sent with each call. timeout: seconds for one request, or an `httpx.Timeout`. max_retries: of calls
        that cannot do anything twice. budget: seconds a call may wait for its turn and between attempts.
        """
        changed = self._options.changed(headers=headers, timeout=timeout, max_retries=max_retries, budget=budget)
        return self._variant(_options=changed)

    @property
    def with_raw_response(self) -> Any:
        """The same tree, whose methods give the answer as it came: an `ibkr_openapi.Response`, `.parsed` on demand.

        Nothing is raised for a status of 400 and more, or for an error inside a success. `ibkr_openapi.raw` does the
        same for one method, with types.
        """
        return self._variant(_raw=True)

    def _variant(self, **changed: Any) -> Self:
        other = copy(self)
        kinds = type(other)
        for name in [name for name in vars(other) if isinstance(getattr(kinds, name, None), cached_property)]:
            del vars(other)[name]
        vars(other).update(_owns_http=False, _owns_session=False, **changed)
        return other

    def _settings(self, headers: Mapping[str, str] | None, how: dict[str, Any]) -> dict[str, Any]:
        if "verify" in how:
            self._credentials.check_verify(how["verify"])
        else:
            how["verify"] = self._credentials.ssl_context()
        from ibkr_web import __version__

        return {"auth": self._auth, "headers": {"User-Agent": f"ibkr-web/{__version__}", **(headers or {})}, **how}
