"""Which requests may be sent a second time after a 401, and requests of our own made beside the user's."""

from __future__ import annotations

import time

import httpx

from ibkr_web.auth.clock import skew
from ibkr_web.workflows.shared import Flow

__all__ = ["SAFE_EFFECTS", "asked", "beside", "own", "replayable"]

SAFE_EFFECTS = ("read", "idempotent", "session", "token")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
_OWN = "ibkr.own"


def replayable(request: httpx.Request) -> bool:
    """Whether sending it again cannot do anything twice: by the effect of its operation, else by its method."""
    operation = request.extensions.get("ibkr.operation")
    safe = operation.effect in SAFE_EFFECTS if operation is not None else request.method in SAFE_METHODS
    # a body that was streamed is gone; one held in memory is not
    return safe and (isinstance(request.stream, httpx.ByteStream) or hasattr(request, "_content"))


def own(request: httpx.Request) -> bool:
    """Whether a request was made by `beside`."""
    return _OWN in request.extensions


def beside(
    request: httpx.Request, method: str, url: str, *, content: bytes = b"", headers: dict[str, str] | None = None
) -> httpx.Request:
    """A request of ours with the user's timeouts and user agent (without one IBKR's edge answers 403).

    Its body is a stream: httpx hangs requests on its exceptions and lets them be pickled, but without their streams.
    """
    address = httpx.URL(url)
    sent = {
        "Host": address.netloc.decode("ascii"),
        "User-Agent": request.headers.get("user-agent") or "ibkr-web",
        "Accept": "*/*",
        "Accept-Encoding": request.headers.get("accept-encoding", "gzip, deflate"),
        "Content-Length": str(len(content)),
        **(headers or {}),
    }
    extensions = {key: request.extensions[key] for key in ("timeout",) if key in request.extensions}
    stream = httpx.ByteStream(content)
    return httpx.Request(method, address, headers=sent, stream=stream, extensions={**extensions, _OWN: True})


def asked(request: httpx.Request) -> Flow[tuple[httpx.Response, float | None]]:
    """Send a request of ours: its answer, and by how many seconds this machine's clock is ahead of the server's."""
    sent = time.time()
    response = yield request
    if response is None:
        raise RuntimeError("a request was sent and no answer handed back")
    return response, skew(response, sent, time.time())
