"""A loopback server that holds every request against the contract and gives the answers that a test has planned."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from types import TracebackType
from typing import Any, Self

from tests.contract.wire import Reading, Request, read

HEADER = "X-Planned"
"""Requests carry the number of their plan here, so that tests may call at the same time."""


@dataclass
class Plan:
    """What a request will be answered, and after it what came."""

    status: int
    content_type: str | None = None
    content: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    number: str = ""
    request: Request | None = None
    reading: Reading | None = None

    @property
    def header(self) -> dict[str, str]:
        """What the request has to send to be answered by this."""
        return {HEADER: self.number}

    def received(self) -> Reading:
        """The request, which has to be what the contract asks for."""
        assert self.reading is not None, "no request came"
        assert self.reading.problems == []
        return self.reading


class _Exchange(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16  # an answer leaves in one piece
    server: _Http

    def _any(self) -> None:
        length = int(self.headers.get("content-length") or 0)
        request = Request(self.command, self.path, list(self.headers.items()), self.rfile.read(length))
        plan = self.server.plans.pop(request.all(HEADER)[0] if request.all(HEADER) else "", None)
        if plan is None:
            self.server.strangers.append(request)
            plan = Plan(500)
        plan.request = request
        plan.reading = read(request)
        self.send_response_only(plan.status)
        for name, value in plan.headers.items():
            self.send_header(name, value)
        if plan.content_type is not None:
            self.send_header("Content-Type", plan.content_type)
        if plan.status not in (204, 304):
            self.send_header("Content-Length", str(len(plan.content)))
        self.end_headers()
        self.wfile.write(plan.content)

    do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = do_OPTIONS = _any

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet: what a test needs to tell is in its plan."""


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 512  # tests call everything at the same time
    plans: dict[str, Plan]
    strangers: list[Request]


class ContractServer:
    """The server. `plan` says what the next request gets; `strangers` are requests nobody planned."""

    def __enter__(self) -> Self:
        self._server = _Http(("127.0.0.1", 0), _Exchange)
        self._server.plans = {}
        self._server.strangers = []
        self._numbers = count(1)
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
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def strangers(self) -> list[Request]:
        return self._server.strangers

    def plan(self, status: int, content_type: str | None = None, content: bytes = b"", **headers: str) -> Plan:
        """Prepare the answer to one request."""
        plan = Plan(status, content_type, content, headers, str(next(self._numbers)))
        self._server.plans[plan.number] = plan
        return plan
