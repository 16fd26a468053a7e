"""A real HTTP server on the loopback interface whose answers a test writes down as functions."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


class Exchange(BaseHTTPRequestHandler):
    """One request; answers are given with `answer`, or byte by byte through `wfile` where they have to be wrong."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def handle_any(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.seen = Seen(self.command, self.path, headers, self.rfile.read(length))
        self.server.owner.requests.append(self.seen)
        try:
            self.server.owner.respond(self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = handle_any

    def answer(self, body: bytes = b"", *, status: int = 200, kind: str = "application/json", **headers: str) -> None:
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet: a failing test shows the requests it asks for."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    owner: Loopback

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is part of many tests."""


@dataclass
class Loopback:
    """The server. `routes` maps paths to what answers them, `fallback` answers the rest; `requests` lists what came."""

    routes: dict[str, Callable[[Exchange], None]] = field(default_factory=dict)
    requests: list[Seen] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    fallback: Callable[[Exchange], None] | None = None

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), Exchange)
        self._server.owner = self
        if self.tls is not None:
            self._server.socket = self.tls.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        scheme = "http" if self.tls is None else "https"
        return f"{scheme}://127.0.0.1:{self._server.server_address[1]}"

    def respond(self, exchange: Exchange) -> None:
        route = self.routes.get(exchange.seen.path, self.fallback)
        if route is None:
            exchange.answer(b'{"error": "no such path"}', status=404)
        else:
            route(exchange)

    def serve(self, path: str, body: bytes, **how: Any) -> str:
        """Answer a path with these bytes, and return its URL."""
        self.routes[path] = lambda exchange: exchange.answer(body, **how)
        return self.url + path
