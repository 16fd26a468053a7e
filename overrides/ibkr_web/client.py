"""`IBKR` and `AsyncIBKR`: every operation, with credentials and a brokerage session that take care of themselves."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from ibkr_openapi import AsyncClient, Client, Operation, OperationCall
from ibkr_openapi import operation as find
from ibkr_openapi.runtime.http import lean
from ibkr_web.auth.secrecy import forget_locals, quiet
from ibkr_web.session.brokerage import Brokerage, Policy
from ibkr_web.session.gate import SessionGate
from ibkr_web.session.keeper import TaskKeeper, ThreadKeeper
from ibkr_web.session.state import Conflict
from ibkr_web.transport.options import Options
from ibkr_web.transport.outcome import look_up
from ibkr_web.transport.pipeline import Pipeline
from ibkr_web.tree import AsyncTree, Tree
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.forking import at_fork
from ibkr_web.workflows.steps import Call, Own, Send, Workflow, drive, drive_async, iterate, iterate_async

if TYPE_CHECKING:
    from ibkr_web.transport.observing import CallListener
    from ibkr_web.transport.pacing import Pacing

__all__ = ["IBKR", "AsyncIBKR"]

T = TypeVar("T")


class _Product:
    """What both clients share: the rules of a call, written once."""

    _credentials: Any
    _brokerage: Brokerage
    _gate: SessionGate
    _pipeline: Pipeline
    _options: Options
    _clock: Clock
    _keeper: Any
    _owns_session: bool
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
            pacer=Pacer(pacing, credentials.surface, credentials.identity, clock=clock),
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

    def _resolve(self, operation: Operation[Any], identifiers: tuple[str, ...]) -> Any:
        return self._run(look_up(operation, identifiers))

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
        raw: Any = getattr(self, "_execute_raw")  # noqa: B009  # each of the two clients has its own
        return self._variant(_execute=raw)

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


class IBKR(_Product, Tree, Client):
    """The client of the whole Web API, sync; use it from any number of threads.

    credentials: `Gateway()`, `OAuth1(…)` or `OAuth2(…)`.
    on_conflict: what to do when another program has the brokerage session of the user: `fail`, `wait` or `take_over`.
    policy: how patient the session is; see `ibkr_web.session.brokerage.Policy`.
    pacing: which limits to keep, and with whom to share them; see `ibkr_web.transport.pacing.Pacing`.
    options: how calls are made; see `ibkr_web.transport.options.Options` and `with_options`.
    clock: what time it is and how to wait; only simulations need another than this machine's.
    headers, timeout and every further setting go to the `httpx.Client` it makes; or give your own `http_client`, which
    then has to have `auth=credentials.auth()`.
    """

    def __init__(
        self,
        credentials: Any,
        *,
        on_conflict: Conflict | None = None,
        policy: Policy | None = None,
        pacing: Pacing | None = None,
        options: Options | None = None,
        clock: Clock = SYSTEM,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = 30.0,
        http_client: httpx.Client | None = None,
        **httpx_settings: Any,
    ) -> None:
        self._set_up(credentials, policy, on_conflict, pacing, options or Options(), clock)
        settings = {"timeout": timeout, **self._settings(headers, httpx_settings)}
        super().__init__(
            http_client or lean(httpx.Client(**settings)),
            base_url=credentials.base_url,
            signer=getattr(credentials, "sign_body", None),
        )
        self._owns_http = http_client is None
        self._settings_of_http = None if http_client else settings
        self._keeper = ThreadKeeper(self._gate, self._brokerage.policy, self._perform, clock)

    @quiet
    def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """The way out: any request with these credentials, answered with what httpx gives, whatever the status."""
        answer: httpx.Response = self._client().request(method, self._origins["web"] + path, **how)
        return answer

    def close(self) -> None:
        """End the keeping of the session and the connections. The session at IBKR ends by itself, or by `log_out`.

        On what `with_options` gave this does nothing: connections and session belong to the client it came from.
        """
        if self._owns_session:
            self._close_session(False)
        super().close()

    def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        try:
            answer: T = self._run(self._carried((operation, call, headers, timeout)))
        except BaseException:
            del call, headers
            raise
        return answer

    def _execute_raw(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> Any:
        try:
            return self._run(self._carried((operation, call, headers, timeout), raw=True))
        except BaseException:
            del call, headers
            raise

    def _run(self, workflow: Workflow[Any]) -> Any:
        try:
            return drive(workflow, self._perform, self._clock.pause)
        except BaseException as error:
            del workflow
            forget_locals(error)  # paths and headers: nobody's traceback shows an account or a token
            raise

    def _iterate(self, workflow: Workflow[Any]) -> Iterator[Any]:
        return iterate(workflow, self._perform, self._clock.pause)

    def _perform(self, step: Call | Send) -> Any:
        if isinstance(step, Send):
            return self._client().send(step.request)
        return self._run(self._carried(step))

    def _client(self) -> httpx.Client:
        client: httpx.Client = self._root._http
        return client

    def _open(self) -> None:
        self._run(self._gate.ensured())

    @quiet
    def _close_session(self, log_out: bool) -> None:
        self._keeper.stop()
        drive(self._brokerage.close(log_out), self._perform, self._clock.pause)


class AsyncIBKR(_Product, AsyncTree, AsyncClient):
    """The client of the whole Web API, async; use it from any number of tasks of one event loop. See `IBKR`.

    When that loop is closed, the next one may use it too: it makes new connections there.
    """

    _loop: object = None

    def __init__(
        self,
        credentials: Any,
        *,
        on_conflict: Conflict | None = None,
        policy: Policy | None = None,
        pacing: Pacing | None = None,
        options: Options | None = None,
        clock: Clock = SYSTEM,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = 30.0,
        http_client: httpx.AsyncClient | None = None,
        **httpx_settings: Any,
    ) -> None:
        self._set_up(credentials, policy, on_conflict, pacing, options or Options(), clock)
        settings = {"timeout": timeout, **self._settings(headers, httpx_settings)}
        super().__init__(
            http_client or lean(httpx.AsyncClient(**settings)),
            base_url=credentials.base_url,
            signer=getattr(credentials, "sign_body", None),
        )
        self._owns_http = http_client is None
        self._settings_of_http = None if http_client else settings
        self._keeper = TaskKeeper(self._gate, self._brokerage.policy, self._perform, clock)

    @quiet
    async def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """The way out: any request with these credentials, answered with what httpx gives, whatever the status."""
        answer: httpx.Response = await self._client().request(method, self._origins["web"] + path, **how)
        return answer

    async def close(self) -> None:
        """End the keeping of the session and the connections. The session at IBKR ends by itself, or by `log_out`.

        On what `with_options` gave this does nothing: connections and session belong to the client it came from.
        """
        if self._owns_session:
            await self._close_session(False)
        await super().close()

    async def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        try:
            answer: T = await self._run(self._carried((operation, call, headers, timeout)))
        except BaseException:
            del call, headers
            raise
        return answer

    async def _execute_raw(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> Any:
        try:
            return await self._run(self._carried((operation, call, headers, timeout), raw=True))
        except BaseException:
            del call, headers
            raise

    async def _run(self, workflow: Workflow[Any]) -> Any:
        try:
            return await drive_async(workflow, self._perform, self._clock.pause_async)
        except BaseException as error:
            del workflow
            forget_locals(error)
            raise

    def _iterate(self, workflow: Workflow[Any]) -> AsyncIterator[Any]:
        return iterate_async(workflow, self._perform, self._clock.pause_async)

    async def _perform(self, step: Call | Send) -> Any:
        if isinstance(step, Send):
            return await self._client().send(step.request)
        return await self._run(self._carried(step))

    def _client(self) -> httpx.AsyncClient:
        root, loop = self._root, _event_loop()
        if root._loop is not loop:
            if root._loop is not None:  # connections of a loop that is gone cannot even be closed
                root._renew_http()
            root._loop = loop
        client: httpx.AsyncClient = root._http
        return client

    async def _open(self) -> None:
        await self._run(self._gate.ensured())

    @quiet
    async def _close_session(self, log_out: bool) -> None:
        await self._keeper.stop()
        await drive_async(self._brokerage.close(log_out), self._perform, self._clock.pause_async)


def _event_loop() -> object:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None  # another framework's: anyio's connections belong to its own run
