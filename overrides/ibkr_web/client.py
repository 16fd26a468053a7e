"""`IBKR` and `AsyncIBKR`: every operation, with credentials and a brokerage session that take care of themselves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import httpx

from ibkr_openapi import AsyncClient, Client, Operation, OperationCall
from ibkr_openapi.runtime.http import lean
from ibkr_web.auth.secrecy import forget_locals, quiet
from ibkr_web.product import Product
from ibkr_web.session.brokerage import Policy
from ibkr_web.session.keeper import TaskKeeper, ThreadKeeper
from ibkr_web.session.state import Conflict
from ibkr_web.transport.options import Options
from ibkr_web.tree import AsyncTree, Tree
from ibkr_web.workflows.clock import SYSTEM, Clock
from ibkr_web.workflows.shared import Wait
from ibkr_web.workflows.steps import Call, Send, Workflow, drive, drive_async, iterate, iterate_async

if TYPE_CHECKING:
    from ibkr_web.transport.pacing import Pacing

__all__ = ["IBKR", "AsyncIBKR"]

logger = logging.getLogger("ibkr_web")

T = TypeVar("T")


class IBKR(Product, Tree, Client):
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
        try:
            if self._owns_session:
                try:
                    self._run(self._let_lines_go())
                finally:
                    self._close_session(False)
        finally:
            super().close()

    def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        try:
            answer: T = self._run(self._carried((operation, call, headers, timeout), raw=self._raw))
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

    def _run(
        self,
        workflow: Workflow[Any],
        pause: Callable[[float], Any] | None = None,
        wait: Callable[[Wait], Any] | None = None,
    ) -> Any:
        try:
            return drive(workflow, self._perform, pause or self._clock.pause, wait)
        except BaseException as error:
            del workflow
            forget_locals(error)  # paths and headers: nobody's traceback shows an account or a token
            raise

    def _iterate(self, workflow: Workflow[Any]) -> Iterator[Any]:
        return iterate(workflow, self._perform, self._clock.pause)

    def _perform(
        self, step: Call | Send, pause: Callable[[float], Any] | None = None, wait: Callable[[Wait], Any] | None = None
    ) -> Any:
        if isinstance(step, Send):
            return self._client().send(step.request)
        return self._run(self._carried(step), pause, wait)

    def _client(self) -> httpx.Client:
        client: httpx.Client = self._root._http
        return client

    def _open(self) -> None:
        self._run(self._gate.ensured())

    @quiet
    def _close_session(self, log_out: bool) -> None:
        self._keeper.stop()
        drive(self._brokerage.close(log_out), self._perform, self._clock.pause)


class AsyncIBKR(Product, AsyncTree, AsyncClient):
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
        try:
            if self._owns_session:
                try:
                    await self._run(self._let_lines_go())
                finally:
                    await self._close_session(False)
        finally:
            await super().close()

    async def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        try:
            answer: T = await self._run(self._carried((operation, call, headers, timeout), raw=self._raw))
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
        self._settle()
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
        self._settle()
        client: httpx.AsyncClient = self._root._http
        return client

    def _settle(self) -> None:
        """Begin anew in another event loop than the last one."""
        root, loop = self._root, _event_loop()
        if root._loop is loop:
            return
        if root._loop is not None:  # connections of a loop that is gone cannot even be closed
            root._renew_http()
            if root._loop.is_closed():
                root._pipeline.lane.clear_away()
        root._loop = loop

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
