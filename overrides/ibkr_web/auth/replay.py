"""Which requests may be sent a second time after a 401, and requests of our own made beside the user's."""

from __future__ import annotations

import httpx

__all__ = ["beside", "replayable"]

SAFE_EFFECTS = ("read", "idempotent", "session", "token")
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


def replayable(request: httpx.Request) -> bool:
    """Whether sending it again cannot do anything twice: by the effect of its operation, else by its method."""
    operation = request.extensions.get("ibkr.operation")
    safe = operation.effect in SAFE_EFFECTS if operation is not None else request.method in SAFE_METHODS
    return safe and hasattr(request, "_content")  # a body that was streamed is gone


def beside(
    request: httpx.Request, method: str, url: str, *, content: bytes = b"", headers: dict[str, str] | None = None
) -> httpx.Request:
    """A request of ours with the user's timeouts and user agent (without one IBKR's edge answers 403)."""
    sent = {
        "User-Agent": request.headers.get("user-agent") or "ibkr-web",
        "Accept": "*/*",
        "Accept-Encoding": request.headers.get("accept-encoding", "gzip, deflate"),
        "Content-Length": str(len(content)),
        **(headers or {}),
    }
    extensions = {key: request.extensions[key] for key in ("timeout",) if key in request.extensions}
    return httpx.Request(method, url, headers=sent, content=content or None, extensions=extensions)
