# Generated from spec/ by `make regenerate`; do not edit.
"""The one place that knows httpx.

Requests go through `httpx.Client.send`, so that authentication, event hooks, cookies, proxies and transports of the
given client work; they are built here because `httpx.Client.build_request` costs more than the rest of a call.
Hooks, `auth` objects and transports find the descriptor in `request.extensions["ibkr.operation"]`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import httpx

    from .operation import OperationCall

    AnyClient = httpx.Client | httpx.AsyncClient

Client = TypeVar("Client", bound="AnyClient")

__all__ = ["Builder", "lean", "new_async_client", "new_client"]

_REMEMBERED = 1024
_BODILESS = ("GET", "HEAD", "OPTIONS", "TRACE", "DELETE")


def new_client() -> httpx.Client:
    import httpx

    return lean(httpx.Client())


def new_async_client() -> httpx.AsyncClient:
    import httpx

    return lean(httpx.AsyncClient())


def lean(client: Client) -> Client:
    """The same client, which looks for cookies only in answers that set one.

    httpx translates each request and each answer into urllib's objects for its cookie jar, which is a sixth of what a
    call costs; almost no answer of IBKR's sets a cookie. Only for clients made here: another's is left as it is.
    """
    import httpx

    class Jar(httpx.Cookies):
        def extract_cookies(self, response: httpx.Response) -> None:
            if any(name.lower() == b"set-cookie" for name, _ in response.headers.raw):
                super().extract_cookies(response)

    if hasattr(client, "_cookies"):
        client._cookies = Jar(client.cookies)
    return client


class Builder:
    """Makes the requests of one client for one origin."""

    def __init__(self, client: AnyClient, origin: str) -> None:
        import httpx

        self._httpx = httpx
        self._client = client
        self._root = origin.rstrip("/")
        self._host = (b"Host", httpx.URL(origin).netloc)
        self._urls: dict[str, Any] = {}
        self._seen: list[tuple[bytes, bytes]] = []
        self._plain = httpx.Headers()
        self._encoding = self._plain.encoding
        self._limits: tuple[httpx.Timeout, dict[str, Any]] | None = None
        self._empty = httpx.ByteStream(b"")
        self._url_class = _url_class(httpx)
        self._headers_class = _headers_class(httpx)

    def build(self, call: OperationCall, headers: Any, timeout: Any) -> httpx.Request:
        client, content = self._client, call.content
        base = client.headers.raw
        if base != self._seen:
            own = any(name.lower() == b"host" for name, _ in base)
            self._plain = self._httpx.Headers(base if own else [self._host, *base])
            self._encoding = self._plain.encoding
            self._seen = base  # last: another thread that finds it relies on the two above
        extensions = {"timeout": self._timeout(timeout), "ibkr.operation": call.operation}
        stream = self._empty if content is None else self._httpx.ByteStream(content)
        request = self._httpx.Request(call.method, self._url(call.path), stream=stream, extensions=extensions)
        sent = request.headers = self._headers_class(self._plain)
        if call.headers:
            sent.update(call.headers)
        if content is not None:
            sent["Content-Length"] = str(len(content))
        elif call.method not in _BODILESS:
            sent["Content-Length"] = "0"
        if headers:
            sent.update(headers)
        # found once; httpx would look at every byte again on each access
        sent.encoding = sent.encoding if headers or call.headers else self._encoding
        if client.cookies:
            self._httpx.Cookies(client.cookies).set_cookie_header(request)
        return request

    def _timeout(self, timeout: Any) -> dict[str, Any]:
        if timeout is not None:
            limits: dict[str, Any] = self._httpx.Timeout(timeout).as_dict()
            return limits
        current = self._client.timeout
        if self._limits is None or self._limits[0] is not current:
            self._limits = (current, current.as_dict())
        return dict(self._limits[1])

    def _url(self, target: str) -> httpx.URL:
        path, _, query = target.partition("?")
        url = self._urls.get(path)
        if url is None:
            if len(self._urls) >= _REMEMBERED:
                self._urls.clear()
            url = self._urls[path] = self._url_class(self._root + path)
        if self._client.params:
            query = str(self._client.params.merge(self._httpx.QueryParams(query)))
        address: httpx.URL = url.with_query(query) if query else url
        return address


def _url_class(httpx: Any) -> Any:
    """httpx.URL for addresses without credentials, with the answers httpx asks for several times a request at hand."""

    class Address(httpx.URL):  # type: ignore[misc]
        username = ""
        password = ""

        @cached_property
        def _text(self) -> str:
            return str(super().__str__())

        def __str__(self) -> str:
            return self._text

        def __repr__(self) -> str:
            return f"{type(self).__name__}({self.host})"  # paths name accounts, and these are kept

        def with_query(self, query: str) -> Any:
            """The same address with a query that is percent-encoded already, without parsing it all again."""
            reference = self._uri_reference
            if not hasattr(reference, "_replace"):
                return self.copy_with(query=query.encode("ascii"))
            address = object.__new__(Address)
            address._uri_reference = reference._replace(query=query)
            return address

    return Address


def _headers_class(httpx: Any) -> Any:
    """httpx.Headers that turn into a dict quickly: the cookie jar asks for one on every answer."""

    class Fields(httpx.Headers):  # type: ignore[misc]
        def __getitem__(self, key: str) -> str:
            wanted = key.lower().encode("latin-1")
            found = [value for _, name, value in self._list if name == wanted]
            if len(found) != 1:
                return str(super().__getitem__(key))
            return str(found[0], self.encoding)

    return Fields
