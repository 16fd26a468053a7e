"""The last steps, the same for all: what the brokerage session says of itself. Nothing is opened or taken over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx

from ibkr_web.auth.doctor.findings import Finding
from ibkr_web.auth.doctor.reach import Visit, failed, is_page, network_failure, refusal, their_side
from ibkr_web.errors import AuthenticationError, ConfigurationError
from ibkr_web.session.brokerage import Status

__all__ = ["session"]

STEP = "brokerage session"


def session(visit: Visit, auth: httpx.Auth) -> Iterator[Finding]:
    """Ask for the status, and for the login behind it where the credential has one."""
    try:
        response = visit.http.post("/v1/api/iserver/auth/status", auth=auth)
    except httpx.RequestError as error:
        yield network_failure(STEP, error, visit.credentials)
        return
    except (AuthenticationError, ConfigurationError) as error:
        code = isinstance(error, AuthenticationError) and their_side(error.status, text=error.message)
        yield refusal(STEP, code or "unexpected", error)
        return
    theirs = their_side(response.status_code, page=is_page(response), text=response.text)
    if theirs:
        yield failed(STEP, theirs, f"status {response.status_code}")
        return
    if response.status_code == 401:
        code = "not-logged-in" if visit.credentials.surface == "gateway" else "session-refused"
        yield failed(STEP, code, "status 401")
        return
    if response.status_code != 200:
        yield failed(STEP, "unexpected", f"status {response.status_code}")
        return
    yield from _told(response)
    yield from _login(visit, auth)


def _told(response: httpx.Response) -> Iterator[Finding]:
    try:
        status = Status.of(response.json())
    except ValueError:
        yield failed(STEP, "unexpected", "the answer is no JSON")
        return
    if status.competing:
        yield failed(STEP, "competing")
    elif status.established:
        yield Finding(STEP, "ok", "established")
    else:
        yield Finding(STEP, "note", status.message or "not established", "not-established")


def _login(visit: Visit, auth: httpx.Auth) -> Iterator[Finding]:
    """Live or paper; OAuth 1.0a has no login to ask about."""
    if visit.credentials.surface == "oauth1":
        return
    try:
        response = visit.http.get("/v1/api/sso/validate", auth=auth)
        value: Any = response.json() if response.status_code == 200 else {}
    except (httpx.RequestError, ValueError):
        value = {}
    kind = value.get("LOGIN_TYPE", value.get("loginType")) if isinstance(value, dict) else None
    if kind in (1, 2):
        yield Finding("login", "ok", "live account" if kind == 1 else "paper account")
