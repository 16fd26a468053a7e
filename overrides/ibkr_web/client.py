"""`IBKR` and `AsyncIBKR`: every operation, with credentials and a brokerage session that take care of themselves."""

from __future__ import annotations

import time
from collections.abc import Mapping
from copy import copy
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from ibkr_openapi import AsyncClient, Client, Operation, OperationCall, Response, StatusError
from ibkr_openapi import operation as find
from ibkr_web.auth.replay import SAFE_EFFECTS
from ibkr_web.errors import NotReachable
from ibkr_web.session.brokerage import Brokerage, Policy, Status
from ibkr_web.session.keeper import TaskKeeper, ThreadKeeper
from ibkr_web.session.state import Conflict, State
from ibkr_web.workflows.shared import Shared
from ibkr_web.workflows.steps import Call, Send, Workflow, drive, drive_async

if TYPE_CHECKING:
    from ibkr_web.session.resource import AsyncSession, Session

__all__ = ["IBKR", "AsyncIBKR"]

T = TypeVar("T")

_WHY = {
    "gateway": "the Client Portal Gateway carries the Trading API only; Account Management needs OAuth 2.0",
    "oauth1": "OAuth 1.0a reaches the Trading API only; Account Management needs OAuth 2.0",
    "oauth2": "OAuth 2.0 does not reach it",
}


class _Product:
    """What both clients share: the rules of a call, written once."""

    _credentials: Any
    _brokerage: Brokerage
    _opened: Shared[Status]
    _defaults: tuple[dict[str, str], Any] = ({}, None)

    def _set_up(self, credentials: Any, policy: Policy | None, on_conflict: Conflict | None) -> None:
        rules = policy or Policy()
        if on_conflict is not None:
            rules.on_conflict = on_conflict
        self._credentials = credentials
        self._brokerage = Brokerage(credentials.surface, rules)
        self._opened = Shared(lambda status: self._brokerage.observed.state is State.OPEN)

    def _calling(self, operation: Operation[Any], call: OperationCall, headers: Any, timeout: Any) -> Workflow[Any]:
        """A call, whole: is it reachable, is the session open, send it, once more after a lost session if harmless."""
        headers = {**self._defaults[0], **(headers or {})} or None
        timeout = self._defaults[1] if timeout is None else timeout
        surface = self._credentials.surface
        if operation.surfaces and surface not in operation.surfaces:
            raise NotReachable(f"{operation.name}: {_WHY[surface]}")
        if operation.session != "brokerage":
            return (yield Send(operation, call, headers, timeout))
        yield from self._ensured()
        refused: StatusError | None = None
        try:
            answer = yield Send(operation, call, headers, timeout)
            status, content = (answer.status_code, answer.content) if isinstance(answer, Response) else (200, b"")
        except StatusError as error:
            status, content, answer, refused = error.status, error.content, None, error
        if _session_is_gone(status, content):
            self._brokerage.lost(f"{operation.name} was answered with {status}")
            yield from self._ensured()
            if operation.effect in SAFE_EFFECTS:
                return (yield Send(operation, call, headers, timeout))
        if refused is not None:
            raise refused
        return answer

    def _ensured(self) -> Workflow[Status]:
        """The brokerage session, open: as it is, as another call is opening it, or opened by this one for all."""
        brokerage = self._brokerage
        again = brokerage.observed.state is State.LOST
        status = yield from self._opened.obtain(brokerage.win_back if again else brokerage.open)
        self._keep()
        return status

    def _keep(self) -> None:
        raise NotImplementedError

    def _settings(self, headers: Mapping[str, str] | None, how: dict[str, Any]) -> dict[str, Any]:
        credentials = self._credentials
        context = getattr(credentials, "ssl_context", None)
        if context is not None and "verify" not in how:
            how["verify"] = context()
        from ibkr_web import __version__

        return {
            "auth": credentials.auth(),
            "headers": {"User-Agent": f"ibkr-web/{__version__}", **(headers or {})},
            **how,
        }


class IBKR(_Product, Client):
    """The client of the whole Web API, sync.

    credentials: `Gateway()`, `OAuth1(…)` or `OAuth2(…)`.
    on_conflict: what to do when another program has the brokerage session of the user: `fail`, `wait` or `take_over`.
    policy: how patient the session is; see `ibkr_web.session.brokerage.Policy`.
    headers, timeout and every further setting go to the `httpx.Client` it makes; or give your own `http_client`.
    """

    def __init__(
        self,
        credentials: Any,
        *,
        on_conflict: Conflict | None = None,
        policy: Policy | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = 30.0,
        http_client: httpx.Client | None = None,
        **httpx_settings: Any,
    ) -> None:
        self._set_up(credentials, policy, on_conflict)
        made = http_client is None
        http = http_client or httpx.Client(timeout=timeout, **self._settings(headers, httpx_settings))
        super().__init__(http, base_url=credentials.base_url, signer=getattr(credentials, "sign_body", None))
        self._owns_http = made
        self._keeper = ThreadKeeper(self._brokerage, self._send)

    @cached_property
    def session(self) -> Session:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import Session

        return Session(self)

    def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """The way out: any request with these credentials, answered with what httpx gives, whatever the status."""
        return self._client().request(method, self._origins["web"] + path, **how)

    def with_options(self, *, headers: Mapping[str, str] | None = None, timeout: Any = None) -> Self:
        """The same client with other defaults for its calls; connection, credentials and session are shared."""
        return _variant(self, headers, timeout)

    def close(self) -> None:
        """End the keeping of the session and the connections. The session at IBKR ends by itself, or by `log_out`."""
        self._close_session(False)
        super().close()

    def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        answer: T = drive(self._calling(operation, call, headers, timeout), self._send, time.sleep)
        return answer

    def _execute_raw(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> Any:
        return drive(self._calling(operation, call, headers, timeout), partial(self._send, raw=True), time.sleep)

    def _send(self, step: Call | Send, raw: bool = False) -> Any:
        send = super()._execute_raw if raw and isinstance(step, Send) else super()._execute
        return send(*_sending(step))

    def _open(self) -> None:
        drive(self._ensured(), self._send, time.sleep)

    def _close_session(self, log_out: bool) -> None:
        self._keeper.stop()
        drive(self._brokerage.close(log_out), self._send, time.sleep)

    def _keep(self) -> None:
        self._keeper.start()


class AsyncIBKR(_Product, AsyncClient):
    """The client of the whole Web API, async. See `IBKR`."""

    def __init__(
        self,
        credentials: Any,
        *,
        on_conflict: Conflict | None = None,
        policy: Policy | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float | httpx.Timeout = 30.0,
        http_client: httpx.AsyncClient | None = None,
        **httpx_settings: Any,
    ) -> None:
        self._set_up(credentials, policy, on_conflict)
        made = http_client is None
        http = http_client or httpx.AsyncClient(timeout=timeout, **self._settings(headers, httpx_settings))
        super().__init__(http, base_url=credentials.base_url, signer=getattr(credentials, "sign_body", None))
        self._owns_http = made
        self._keeper = TaskKeeper(self._brokerage, self._send)

    @cached_property
    def session(self) -> AsyncSession:
        """The session's operations, and the session itself."""
        from ibkr_web.session.resource import AsyncSession

        return AsyncSession(self)

    async def request(self, method: str, path: str, **how: Any) -> httpx.Response:
        """The way out: any request with these credentials, answered with what httpx gives, whatever the status."""
        return await self._client().request(method, self._origins["web"] + path, **how)

    def with_options(self, *, headers: Mapping[str, str] | None = None, timeout: Any = None) -> Self:
        """The same client with other defaults for its calls; connection, credentials and session are shared."""
        return _variant(self, headers, timeout)

    async def close(self) -> None:
        """End the keeping of the session and the connections. The session at IBKR ends by itself, or by `log_out`."""
        await self._close_session(False)
        await super().close()

    async def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        answer: T = await drive_async(self._calling(operation, call, headers, timeout), self._send, _sleep)
        return answer

    async def _execute_raw(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> Any:
        send = partial(self._send, raw=True)
        return await drive_async(self._calling(operation, call, headers, timeout), send, _sleep)

    async def _send(self, step: Call | Send, raw: bool = False) -> Any:
        send = super()._execute_raw if raw and isinstance(step, Send) else super()._execute
        return await send(*_sending(step))

    async def _open(self) -> None:
        await drive_async(self._ensured(), self._send, _sleep)

    async def _close_session(self, log_out: bool) -> None:
        await self._keeper.stop()
        await drive_async(self._brokerage.close(log_out), self._send, _sleep)

    def _keep(self) -> None:
        self._keeper.start()


async def _sleep(seconds: float) -> None:
    import anyio

    await anyio.sleep(seconds)


def _sending(step: Call | Send) -> tuple[Operation[Any], OperationCall, Any, Any]:
    if isinstance(step, Send):
        return step.operation, step.call, step.headers, step.timeout
    wanted = find(step.operation)
    return wanted, wanted.encode(**step.arguments), None, step.timeout


def _session_is_gone(status: int, content: bytes) -> bool:
    """Whether an answer means that the brokerage session is no more: 401, or 400 with "no bridge"."""
    return status == 401 or (status == 400 and b"no bridge" in content)


Variant = TypeVar("Variant", bound=_Product)


def _variant(client: Variant, headers: Mapping[str, str] | None, timeout: Any) -> Variant:
    other = copy(client)
    for name in [name for name in vars(other) if isinstance(getattr(type(other), name, None), cached_property)]:
        del vars(other)[name]
    vars(other)["_owns_http"] = False
    other._defaults = (
        {**client._defaults[0], **(headers or {})},
        timeout if timeout is not None else client._defaults[1],
    )
    return other
