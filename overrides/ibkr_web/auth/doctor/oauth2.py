"""OAuth 2.0, step by step: access token, Account Management, SSO session."""

from __future__ import annotations

from collections.abc import Iterator

import httpx

import ibkr_openapi
from ibkr_web.auth.doctor.brokerage import session
from ibkr_web.auth.doctor.findings import Finding
from ibkr_web.auth.doctor.reach import Visit, failed, is_page, network_failure, refusal, their_side
from ibkr_web.auth.oauth2.credential import OAuth2
from ibkr_web.errors import AuthenticationError, ConfigurationError

__all__ = ["examine"]

ACCESS, SSO = "access token", "SSO session"
ECHO = "account_management.utilities.echo_https"


def examine(visit: Visit) -> Iterator[Finding]:
    """Connection first, then token by token."""
    credentials: OAuth2 = visit.credentials
    yield from (reached := list(visit.reach()))
    if any(finding.outcome == "failed" for finding in reached):
        yield Finding(ACCESS, "skipped", "there is no connection")
        return
    credentials.auth().forget()
    finding = _access(visit)
    yield finding
    if finding.outcome == "failed":
        yield Finding(SSO, "skipped", "there is no access token")
        return
    if not credentials.username:
        yield Finding(SSO, "skipped", "no username given: Account Management only")
        return
    finding = _sso(visit)
    yield finding
    if finding.outcome == "failed":
        yield Finding("brokerage session", "skipped", "there is no SSO session")
        return
    yield from session(visit, credentials.auth())


def _access(visit: Visit) -> Finding:
    operation = ibkr_openapi.operation(ECHO)
    try:
        response = visit.http.request(operation.method, operation.path, auth=visit.credentials.auth())
    except httpx.RequestError as error:
        return network_failure(ACCESS, error, visit.credentials)
    except ConfigurationError as error:
        return refusal(ACCESS, "configuration", error)
    except AuthenticationError as error:
        return refusal(ACCESS, _code(visit, error, {"invalid_client": "client", "client": "client"}), error)
    theirs = their_side(response.status_code, page=is_page(response), text=response.text)
    if theirs:
        return failed(ACCESS, theirs, f"status {response.status_code}")
    if response.status_code == 401:
        return failed(ACCESS, "session-refused", "status 401")
    if response.status_code == 403:
        return Finding(ACCESS, "ok", "given; it does not reach the echo, which needs echo.read")
    if response.status_code >= 400:
        return failed(ACCESS, "unexpected", f"status {response.status_code}")
    return Finding(ACCESS, "ok", "given, and accepted by Account Management")


def _sso(visit: Visit) -> Finding:
    try:
        visit.http.get("/v1/api/sso/validate", auth=visit.credentials.auth())
    except httpx.RequestError as error:
        return network_failure(SSO, error, visit.credentials)
    except ConfigurationError as error:
        return refusal(SSO, "address" if "address" in str(error) else "configuration", error)
    except AuthenticationError as error:
        reasons = {"scope": "scope", "ip is": "address", "ip has": "address", "credential": "username"}
        return refusal(SSO, _code(visit, error, reasons), error)
    return Finding(SSO, "ok", "given")


def _code(visit: Visit, error: AuthenticationError, reasons: dict[str, str]) -> str:
    said = error.message.lower()
    if theirs := their_side(error.status, page="no json" in said or "without a token" in said, text=said):
        return theirs
    if "invalid_scope" in said:
        return "scope"
    if visit.clock_is_wrong and error.status in (400, 401):
        return "clock"
    for word, code in reasons.items():
        if word in said:
            return code
    return "unexpected"
