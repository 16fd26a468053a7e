"""What every credential needs: a server that answers, whose certificate is accepted, and a clock that is right."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from typing import Any

import httpx

from ibkr_web.auth.clock import skew, told
from ibkr_web.auth.doctor.findings import Finding
from ibkr_web.auth.tls import on_this_machine
from ibkr_web.errors import IBKRError
from ibkr_web.errors.base import sentences

__all__ = ["Visit", "failed", "is_page", "network_failure", "refusal", "their_side"]

TOO_MANY, NOT_READY = 429, 503
AGENT = {"User-Agent": "ibkr-web"}


class Visit:
    """One examination's connection, and what was learned of the clock."""

    def __init__(self, credentials: Any, timeout: float) -> None:
        self.credentials = credentials
        self.http = httpx.Client(
            base_url=credentials.base_url, verify=credentials.ssl_context(), timeout=timeout, headers=AGENT
        )
        self.clock_is_wrong = ""
        self._signs = hasattr(credentials, "stamps")

    def reach(self) -> Iterator[Finding]:
        """Connection, certificate and clock. Whatever is answered will do: no credentials are sent."""
        sent = time.time()
        try:
            response = self.http.get("/v1/api/iserver/auth/status")
        except httpx.RequestError as error:
            yield network_failure("connection", error, self.credentials)
            return
        if response.status_code == TOO_MANY:  # more requests would be more of what is wrong
            yield failed("connection", "penalty-box", "status 429")
            return
        ahead = skew(response, sent, time.time())
        yield Finding("connection", "ok", f"{self.credentials.base_url} answers")
        self.clock_is_wrong = self.credentials.stamps.told(ahead) if self._signs else told(ahead)
        if self.clock_is_wrong:
            yield Finding("clock", "note", self.clock_is_wrong, "clock")
        elif ahead is None:
            yield Finding("clock", "skipped", "the server tells no time")
        else:
            yield Finding("clock", "ok", f"{abs(ahead):.0f} s apart")


def network_failure(step: str, error: httpx.RequestError, credentials: Any) -> Finding:
    """Why nothing came back."""
    causes = [error, error.__cause__, error.__context__]
    while isinstance(causes[-1], BaseException) and causes[-1].__context__ is not None:
        causes.append(causes[-1].__context__)
    text = " ".join(str(cause) for cause in causes if cause is not None)
    if any(isinstance(cause, ssl.SSLError) for cause in causes) or "CERTIFICATE" in text.upper():
        return failed(step, "tls", _short(str(error)))
    refused = isinstance(error, httpx.ConnectError) and on_this_machine(credentials.base_url)
    code = "gateway-not-running" if refused and credentials.surface == "gateway" else "unreachable"
    return failed(step, code, f"{type(error).__name__}: {_short(str(error))}")


def failed(step: str, code: str, detail: str = "", hint: str = "") -> Finding:
    """A step that failed."""
    return Finding(step, "failed", detail, code, hint)


def refusal(step: str, code: str, error: IBKRError) -> Finding:
    """A step that failed with an error of this package, which brings advice of its own."""
    return failed(step, code, error.message, sentences(error.meaning, error.advice))


def their_side(status: int | None, *, page: bool = False, text: str = "") -> str:
    """The diagnosis where an answer says something of IBKR's side, nothing of the credentials; else empty."""
    if status == TOO_MANY:
        return "penalty-box"
    if status is None or status < 500:
        return "edge" if page else ""
    if "maintenance" in text.lower():
        return "maintenance"
    if page:
        return "edge-error"
    return "maintenance" if status == NOT_READY else "server-error"


def is_page(response: httpx.Response) -> bool:
    """Whether a web page came."""
    return "html" in response.headers.get("content-type", "") or response.content.lstrip()[:1] == b"<"


def _short(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:200]}…"
