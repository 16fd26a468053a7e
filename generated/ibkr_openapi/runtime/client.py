# Generated from spec/ by `make regenerate`; do not edit.
"""Carrying out calls, sync and async, over a plain httpx client."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from copy import copy
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Self, TypeVar, overload

from .errors import SignerRequired, StatusError
from .operation import Operation, OperationCall
from .unset import UNSET

if TYPE_CHECKING:
    import httpx

    from .aliases import Headers, Timeout
    from .http import Builder

__all__ = ["AsyncBase", "AsyncResource", "Base", "Resource", "Response", "raw"]

T = TypeVar("T")
P = ParamSpec("P")

PRODUCTION = "https://api.ibkr.com"
QA = "https://qa.interactivebrokers.com"
FLEX = "https://ndcdyn.interactivebrokers.com"

Signer = Callable[[Operation[Any], bytes], "str | bytes"]


class Response(Generic[T]):
    """An answer as it came, decoded on demand."""

    __slots__ = ("_parsed", "http", "operation")

    def __init__(self, operation: Operation[T], http: httpx.Response) -> None:
        self.operation = operation
        self.http = http
        self._parsed: Any = UNSET

    @property
    def status_code(self) -> int:
        return self.http.status_code

    @property
    def headers(self) -> httpx.Headers:
        return self.http.headers

    @property
    def content(self) -> bytes:
        return self.http.content

    @property
    def parsed(self) -> T:
        """The typed value; for a status of 400 and more, what the document says of that status."""
        if self._parsed is UNSET:
            self._parsed = self.operation.decode(self.http.status_code, _content_type(self.http), self.http.content)
        value: T = self._parsed
        return value

    def __repr__(self) -> str:
        return f"<Response {self.http.status_code} {self.operation.name}>"


def _origin(http_client: Any) -> str | None:
    """The origin of a client's own `base_url`; a path in it is dropped, for wire paths are complete."""
    url = getattr(http_client, "base_url", None)
    host = getattr(url, "host", "")
    return f"{url.scheme}://{url.netloc.decode('ascii')}" if url is not None and host else None


class _Shared:
    """What the two clients have in common: settings, request building, reading answers."""

    def __init__(
        self,
        http_client: Any = None,
        *,
        base_url: str | None = None,
        flex_url: str = FLEX,
        signer: Signer | None = None,
    ) -> None:
        self._http = http_client
        self._owns_http = http_client is None
        if base_url is None:
            base_url = _origin(http_client) or PRODUCTION
        self._origins = {"web": base_url.rstrip("/"), "flex": flex_url.rstrip("/")}
        self._signer = signer
        self._builders: dict[str, Builder] = {}

    def _request(self, call: OperationCall, headers: Any, timeout: Any) -> httpx.Request:
        base = call.operation.base
        builder = self._builders.get(base)
        if builder is None:
            from .http import Builder

            builder = self._builders[base] = Builder(self._client(), self._origins[base])
        if call.unsigned:
            call = self._signed(call)
        return builder.build(call, headers, timeout)

    def _signed(self, call: OperationCall) -> OperationCall:
        if self._signer is None:
            raise SignerRequired(call.operation)
        token = self._signer(call.operation, call.content or b"{}")
        return call._replace(content=token.encode("ascii") if isinstance(token, str) else token, unsigned=False)

    def _client(self) -> Any:
        raise NotImplementedError


def _content_type(response: httpx.Response) -> str | None:
    for name, value in response.headers.raw:  # an order of magnitude faster than headers.get
        if name.lower() == b"content-type":
            return value.decode("latin-1")
    return None


def _value(operation: Operation[T], response: httpx.Response) -> T:
    status = response.status_code
    value = operation.decode(status, _content_type(response), response.content)
    if status >= 400:
        raise StatusError(operation, status, response.headers, response.content, value)
    answer: T = value
    return answer


class Base(_Shared):
    """A client over `httpx.Client`. It closes the one it made itself, never yours."""

    def _client(self) -> httpx.Client:
        if self._http is None:
            from .http import new_client

            made = new_client()
            # threads whose first calls come at once share the one that is there first: cookies and connections are its
            self._http = self.__dict__.setdefault("_own", made)
            if self._http is not made:
                made.close()
        client: httpx.Client = self._http
        return client

    def send(
        self, call: OperationCall, *, headers: Headers | None = None, timeout: Timeout | None = None
    ) -> httpx.Response:
        """Carries out one encoded call and gives the plain httpx answer, whatever its status."""
        return self._client().send(self._request(call, headers, timeout))

    def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        return _value(operation, self._client().send(self._request(call, headers, timeout)))

    def _execute_raw(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> Response[T]:
        return Response(operation, self._client().send(self._request(call, headers, timeout)))

    def close(self) -> None:
        if self._owns_http and self._http is not None:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


class AsyncBase(_Shared):
    """A client over `httpx.AsyncClient`. It closes the one it made itself, never yours."""

    def _client(self) -> httpx.AsyncClient:
        if self._http is None:
            from .http import new_async_client

            self._http = new_async_client()
        client: httpx.AsyncClient = self._http
        return client

    async def send(
        self, call: OperationCall, *, headers: Headers | None = None, timeout: Timeout | None = None
    ) -> httpx.Response:
        """Carries out one encoded call and gives the plain httpx answer, whatever its status."""
        return await self._client().send(self._request(call, headers, timeout))

    async def _execute(self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any) -> T:
        return _value(operation, await self._client().send(self._request(call, headers, timeout)))

    async def _execute_raw(
        self, operation: Operation[T], call: OperationCall, headers: Any, timeout: Any
    ) -> Response[T]:
        return Response(operation, await self._client().send(self._request(call, headers, timeout)))

    async def close(self) -> None:
        if self._owns_http and self._http is not None:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


class Resource:
    """One area of the API, sync."""

    def __init__(self, client: Base) -> None:
        self._client = client
        self._execute: Any = client._execute

    def _call(
        self,
        operation: Operation[T],
        path: tuple[Any, ...] = (),
        query: dict[str, Any] | None = None,
        sent: dict[str, Any] | None = None,
        body: Any = UNSET,
        media: str | None = None,
        cookies: dict[str, Any] | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> T:
        answer: T = self._execute(operation, operation.call(path, query, sent, body, media, cookies), headers, timeout)
        return answer


class AsyncResource:
    """One area of the API, async."""

    def __init__(self, client: AsyncBase) -> None:
        self._client = client
        self._execute: Any = client._execute

    async def _call(
        self,
        operation: Operation[T],
        path: tuple[Any, ...] = (),
        query: dict[str, Any] | None = None,
        sent: dict[str, Any] | None = None,
        body: Any = UNSET,
        media: str | None = None,
        cookies: dict[str, Any] | None = None,
        headers: Headers | None = None,
        timeout: Timeout | None = None,
    ) -> T:
        answer: T = await self._execute(
            operation, operation.call(path, query, sent, body, media, cookies), headers, timeout
        )
        return answer


@overload
def raw(  # type: ignore[overload-overlap]
    method: Callable[P, Awaitable[T]], /, *args: P.args, **kwargs: P.kwargs
) -> Awaitable[Response[T]]: ...
@overload
def raw(method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Response[T]: ...
def raw(method: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
    """The call of a resource method that gives the raw answer: `raw(client.portfolio.list_positions, "U1", 0)`.

    Nothing is raised for a status of 400 and more; `.parsed` decodes on demand.
    """
    bound: Any = method
    twin = copy(bound.__self__)
    twin._execute = twin._client._execute_raw
    return bound.__func__(twin, *args, **kwargs)
